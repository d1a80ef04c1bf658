// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/runexportdialog.h"

#include "app/workbench/charts/runfigure.h"
#include "app/workbench/describe.h"
#include "app/workbench/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFontComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;

QDoubleSpinBox* lengthBox(double least, double most, int decimals, const QString& unit)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setDecimals(decimals);
    box->setSuffix(unit);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

RunExportDialog::RunExportDialog(const RunView& view, QString id, std::vector<ShownRun> runs,
                                 bool dark, QWidget* parent)
    : QDialog(parent)
    , m_view(view)
    , m_id(std::move(id))
    , m_runs(std::move(runs))
    , m_column(describe(new QComboBox(this), tr("Column"), tr("Usual widths on paper")))
    , m_width(describe(lengthBox(20, 1000, 0, tr(" mm")), tr("Width"),
                       tr("Width of the figure on paper; text keeps its size")))
    , m_height(describe(lengthBox(0, 1000, 0, tr(" mm")), tr("Height"),
                        tr("Height of the figure on paper; 0: what suits")))
    , m_font(describe(new QFontComboBox(this), tr("Font"), tr("Font of all text")))
    , m_fontSize(describe(lengthBox(3, 72, 1, tr(" pt")), tr("Size of the text"),
                          tr("Size of the text on paper, in points")))
    , m_line(describe(lengthBox(0.1, 20, 2, tr(" pt")), tr("Width of the lines"),
                      tr("Width of the lines on paper, in points")))
    , m_colors(describe(new QComboBox(this), tr("Colours"),
                        tr("Sets that colour-blind eyes tell apart; the last also stands out in "
                           "grey")))
    , m_dark(describe(new QCheckBox(tr("&Dark paper"), this), tr("Dark paper"),
                      tr("Light text on dark paper, for slides")))
    , m_legend(describe(new QCheckBox(tr("&Legend"), this), tr("Legend"),
                        tr("Names of the curves above them")))
    , m_note(describe(new QCheckBox(tr("Small &print"), this), tr("Small print"),
                      tr("What a pixel stands for and which smoothing is on")))
    , m_preview(describe(new QLabel(this), tr("Preview"), tr("The figure as it will be written")))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Export Figure"));
    const QStringList columns{tr("Single column (85 mm)"), tr("One and a half (120 mm)"),
                              tr("Double column (180 mm)"), tr("Slide (254 mm)")};
    m_column->addItem(tr("Own width"), 0);
    for (std::size_t i = 0; i < kColumnPresets.size(); ++i)
        m_column->addItem(columns[static_cast<qsizetype>(i)], kColumnPresets[i].widthMm);
    m_height->setSpecialValueText(tr("automatic"));
    m_colors->addItems({tr("Standard"), tr("Bright"), tr("Print")});
    m_preview->setMinimumSize(420, 300);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();

    auto* form = new QFormLayout;
    form->addRow(tr("&Column:"), m_column);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("&Height:"), m_height);
    form->addRow(tr("&Font:"), m_font);
    form->addRow(tr("&Text:"), m_fontSize);
    form->addRow(tr("L&ines:"), m_line);
    form->addRow(tr("C&olours:"), m_colors);
    form->addRow(QString(), m_legend);
    form->addRow(QString(), m_note);
    form->addRow(QString(), m_dark);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    save->setToolTip(tr("Choose the file to write: PDF, SVG, PNG, or CSV for the numbers. Dropped "
                        "on the window, it becomes this view again"));
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setToolTip(tr("Close without writing a figure"));
    connect(buttons, &QDialogButtonBox::accepted, this, &RunExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* top = new QHBoxLayout;
    top->addLayout(form);
    top->addWidget(m_preview, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    FigureStyle style = figureStyleFromJson(
        QJsonDocument::fromJson(QSettings().value(QStringLiteral("runFigureStyle")).toByteArray())
            .object());
    style.dark = dark;
    setStyle(style);
    connect(m_column, &QComboBox::activated, this, [this] {
        if (const double width = m_column->currentData().toDouble(); width > 0)
            m_width->setValue(width);
    });
    for (QDoubleSpinBox* box : {m_width, m_height, m_fontSize, m_line})
        connect(box, &QDoubleSpinBox::valueChanged, this, &RunExportDialog::preview);
    for (QCheckBox* box : {m_dark, m_legend, m_note})
        connect(box, &QCheckBox::toggled, this, &RunExportDialog::preview);
    connect(m_colors, &QComboBox::currentIndexChanged, this, &RunExportDialog::preview);
    connect(m_font, &QFontComboBox::currentFontChanged, this, &RunExportDialog::preview);
    resize(860, 460);
}

FigureStyle RunExportDialog::style() const
{
    FigureStyle style;
    style.widthMm = m_width->value();
    if (m_height->value() >= 20)
        style.heightMm = m_height->value();
    style.fontFamily = m_font->currentFont().family();
    style.fontPt = m_fontSize->value();
    style.lineWidthPt = m_line->value();
    style.series = kSeriesPalettes[static_cast<std::size_t>(m_colors->currentIndex())].palette;
    style.dark = m_dark->isChecked();
    style.legend = m_legend->isChecked();
    style.note = m_note->isChecked();
    return style;
}

void RunExportDialog::setStyle(const FigureStyle& style)
{
    m_width->setValue(style.widthMm);
    m_column->setCurrentIndex(std::max(0, m_column->findData(style.widthMm)));
    m_height->setValue(style.heightMm.value_or(0));
    m_font->setCurrentFont(style.fontFamily.isEmpty() ? font() : QFont(style.fontFamily));
    m_fontSize->setValue(style.fontPt);
    m_line->setValue(style.lineWidthPt);
    m_colors->setCurrentIndex(static_cast<int>(style.series));
    m_dark->setChecked(style.dark);
    m_legend->setChecked(style.legend);
    m_note->setChecked(style.note);
    preview();
}

void RunExportDialog::preview()
{
    const std::optional<FigureContent> content = m_view.figure();
    if (!content) {
        m_preview->setText(tr("There is nothing to draw yet"));
        return;
    }
    const FigureStyle style = this->style();
    const QSizeF units = figureSizeMm(m_id, style) * kUnitsPerMillimetre;
    const double ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(m_preview->size()) * ratio;
    const double scale = std::min(room.width() / units.width(), room.height() / units.height());
    QImage image((units * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    content->styled(lookOf(style, style.dark ? Theme::darkPalette() : Theme::lightPalette()))
        .paint(image, scale, units);
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void RunExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    preview();
}

Result<> RunExportDialog::write(const std::filesystem::path& file) const
{
    const std::optional<FigureContent> content = m_view.figure();
    if (!content)
        return fail(ErrorCode::Input, tr("There is nothing to draw").toStdString(),
                    tr("Choose runs that have recorded something").toStdString());
    const auto recipe = recipeOf(m_id, m_runs, m_view.viewState(), style());
    MULLION_TRY(recipe);
    return writeRunFigure(*content, *recipe, file);
}

void RunExportDialog::chooseFile()
{
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("figureFolder")).toString();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Figure"), QDir(folder).filePath(m_id + QStringLiteral(".pdf")),
        tr("Figures (*.pdf *.svg *.png);;Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    settings.setValue(QStringLiteral("figureFolder"), QFileInfo(path).path());
    settings.setValue(QStringLiteral("runFigureStyle"),
                      QJsonDocument(toJson(style())).toJson(QJsonDocument::Compact));
    const Result<> written = write(path.toStdString());
    if (written) {
        accept();
        return;
    }
    m_message->setText(QString::fromStdString(written.error().sentence()));
    m_message->show();
}

} // namespace mullion::workbench
