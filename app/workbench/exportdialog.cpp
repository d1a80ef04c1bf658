// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/exportdialog.h"

#include "app/workbench/describe.h"
#include "app/workbench/figureledger.h"
#include "app/workbench/figures.h"
#include "app/workbench/jobslot.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

namespace mullion::workbench {

ExportDialog::ExportDialog(const Workspace& workspace, std::optional<TextEdit> edit, bool dark,
                           QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_job(new JobSlot(this))
    , m_edit(std::move(edit))
    , m_figure(describe(new QComboBox(this), tr("Figure"), tr("What the figure shows")))
    , m_width(describe(new QDoubleSpinBox(this), tr("Width"),
                       tr("Width of the figure on paper; text keeps its size")))
    , m_dark(describe(new QCheckBox(tr("&Dark paper"), this), tr("Dark paper"),
                      tr("Light text on dark paper, for slides")))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Export Figure"));
    for (const QString& name : figureNames())
        m_figure->addItem(figureSummary(name), name);
    m_width->setRange(20, 1000);
    m_width->setDecimals(0);
    m_width->setSuffix(tr(" mm"));
    m_width->setValue(QSettings().value(QStringLiteral("figureWidth"), 160).toDouble());
    m_dark->setChecked(dark);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();

    auto* form = new QFormLayout;
    form->addRow(tr("&Figure:"), m_figure);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(QString(), m_dark);
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    m_save->setToolTip(tr("Choose the file to write: PDF, SVG, PNG, or CSV for the numbers"));
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setToolTip(tr("Close without writing a figure"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::writeIt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void ExportDialog::writeIt()
{
    QSettings settings;
    const QString name = m_figure->currentData().toString();
    const QString folder = settings.value(QStringLiteral("figureFolder")).toString();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save Figure"), QDir(folder).filePath(name + QStringLiteral(".pdf")),
        tr("Figures (*.pdf *.svg *.png);;Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    settings.setValue(QStringLiteral("figureFolder"), QFileInfo(path).path());
    settings.setValue(QStringLiteral("figureWidth"), m_width->value());

    FigureSubject subject;
    subject.text = m_workspace.text();
    for (const PaneState& pane : m_workspace.panes())
        if (pane.trace)
            subject.panes.push_back(pane);
    if (name != QLatin1String("ledger")) {
        write(name, subject, path);
        return;
    }
    m_save->setEnabled(false);
    m_message->setText(tr("Adding up the bits."));
    m_message->show();
    m_job->run([text = subject.text, panes = subject.panes](
                   std::stop_token stop) { return measureLedgers(text, panes, std::move(stop)); },
               [this, name, subject,
                path](Result<std::vector<std::shared_ptr<const Ledger>>> ledgers) mutable {
                   m_save->setEnabled(true);
                   if (!ledgers) {
                       m_message->setText(QString::fromStdString(ledgers.error().sentence()));
                       return;
                   }
                   subject.ledgers = std::move(*ledgers);
                   write(name, subject, path);
               });
}

void ExportDialog::write(const QString& name, const FigureSubject& subject, const QString& path)
{
    FigureOptions options;
    options.widthMm = m_width->value();
    options.dark = m_dark->isChecked();
    options.from = m_workspace.bus()->selected().begin;
    options.edit = m_edit;
    const Result<> written = writeFigure(name, subject, options, path.toStdString());
    if (written) {
        accept();
        return;
    }
    m_message->setText(QString::fromStdString(written.error().sentence()));
    m_message->show();
}

} // namespace mullion::workbench
