// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plotframe.h"

#include "widgets/plot/plotfigure.h"
#include "widgets/plot/qcustomplotheader.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion {

namespace {

constexpr int kPixelsPerTick = 26;
constexpr int kPixelsPerTickAlong = 70; ///< labels stand side by side
constexpr double kNoteSize = 0.85;      ///< of the other text

QFont scaled(const QFont& font, double factor)
{
    QFont result(font);
    result.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return result;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// As many as there is room for; logarithmic axes have their own way.
void countTicks(QCustomPlot* plot)
{
    plot->yAxis->ticker()->setTickCount(std::max(2, plot->axisRect()->height() / kPixelsPerTick));
    plot->xAxis->ticker()->setTickCount(
        std::max(2, plot->axisRect()->width() / kPixelsPerTickAlong));
}

/// The names of the curves above a figure, as many in a row as fit. Gives its height; draws
/// nothing without a painter.
double paintLegend(const QCustomPlot& plot, QPainter* painter, double width, const PlotLook& look)
{
    constexpr double kSample = 20; ///< length of the line before a name
    constexpr double kGap = 6;
    const QFontMetricsF metrics(look.font);
    double x = kGap;
    double y = 2;
    for (int i = 0; i < plot.legend->itemCount(); ++i) {
        auto* item = qobject_cast<QCPPlottableLegendItem*>(plot.legend->item(i));
        if (!item)
            continue;
        const QString name = item->plottable()->name();
        const double length = kSample + 2 * kGap + metrics.horizontalAdvance(name);
        if (x > kGap && x + length > width) {
            x = kGap;
            y += metrics.height() + 1;
        }
        if (painter) {
            QPen pen = item->plottable()->pen();
            if (pen.style() == Qt::NoPen) // bars
                pen = QPen(item->plottable()->brush().color(), look.lineWidth * 3);
            pen.setCapStyle(Qt::FlatCap);
            painter->setPen(pen);
            const double middle = y + metrics.height() / 2;
            painter->drawLine(QPointF(x, middle), QPointF(x + kSample, middle));
            painter->setPen(look.palette.color(QPalette::Text));
            painter->setFont(look.font);
            painter->drawText(QPointF(x + kSample + kGap, y + metrics.ascent()), name);
        }
        x += length + kGap;
    }
    return y + metrics.height() + 2;
}

} // namespace

struct PlotFrame::Private
{
    QCustomPlot* plot = nullptr;
    QLabel* note = nullptr;
    QCPLayoutGrid* legendRow = nullptr;
    QCPItemText* emptyText = nullptr;
    PlotLook look;
    bool noteShown = true;
};

PlotFrame::PlotFrame(QWidget* parent)
    : QWidget(parent)
    , f(std::make_unique<Private>())
{
    f->plot = new QCustomPlot(this);
    f->plot->setFocusPolicy(Qt::StrongFocus);
    f->plot->setAccessibleName(tr("Chart"));
    f->plot->axisRect()->setMinimumMargins(QMargins(8, 8, 12, 4));
    // The legend stands above the data, not on it.
    auto* top = new QCPLayoutGrid;
    top->setMargins(QMargins(0, 2, 12, 0));
    f->plot->plotLayout()->insertRow(0);
    f->plot->plotLayout()->addElement(0, 0, top);
    top->addElement(0, 0, new QCPLayoutGrid);
    top->addElement(0, 1, f->plot->legend);
    top->setColumnStretchFactor(1, 0.0001);
    f->plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    f->plot->legend->setMargins(QMargins(0, 0, 0, 0));
    f->plot->plotLayout()->setRowStretchFactor(0, 0.0001);
    f->plot->plotLayout()->setRowSpacing(0);
    f->legendRow = top;
    // Smooth edges of a band of a thousand columns take longer than a frame; files have them.
    f->plot->setNotAntialiasedElements(QCP::aePlottables | QCP::aeFills | QCP::aeLegendItems);
    f->plot->setMinimumHeight(125);
    for (QCPAxis* axis : {f->plot->xAxis, f->plot->yAxis}) {
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(9);
    }
    // The C locale writes the small e that powers of ten are recognised by.
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // thousands are set apart
    f->plot->setLocale(locale);

    f->emptyText = new QCPItemText(f->plot);
    f->emptyText->position->setType(QCPItemPosition::ptAxisRectRatio);
    f->emptyText->position->setCoords(0.5, 0.5);
    f->emptyText->setPositionAlignment(Qt::AlignCenter);
    f->emptyText->setClipToAxisRect(false);

    f->note = new QLabel(this);
    f->note->setAlignment(Qt::AlignCenter);
    f->note->setWordWrap(true);
    f->note->setTextFormat(Qt::PlainText);
    QFont small = f->note->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    f->note->setFont(small);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(0);
    layout->addWidget(f->plot, 1);
    layout->addWidget(f->note);

    // Sampling needs the width of the axis rectangle, which is known only during a replot.
    connect(f->plot, &QCustomPlot::beforeReplot, this, [this] {
        countTicks(f->plot);
        sample();
        f->note->setText(hasData() ? noteText() : QString());
    });
}

PlotFrame::~PlotFrame() = default;

QCustomPlot* PlotFrame::plot() const
{
    return f->plot;
}

const PlotLook& PlotFrame::look() const
{
    return f->look;
}

int PlotFrame::columnCount() const
{
    return std::max(qRound(f->plot->axisRect()->width() * f->look.columnsPerUnit), 2);
}

void PlotFrame::setEmptyText(const QString& text)
{
    f->emptyText->setText(text);
    redraw();
}

void PlotFrame::setNoteShown(bool shown)
{
    f->noteShown = shown;
    f->note->setVisible(shown);
}

PlotLook PlotFrame::screenLook() const
{
    PlotLook look;
    look.palette = palette();
    look.font = font();
    look.font.setPixelSize(std::max(QFontInfo(font()).pixelSize(), 8));
    return look;
}

void PlotFrame::dress(const PlotLook& look) const
{
    f->look = look;
    const QColor text = look.palette.color(QPalette::Text);
    const QColor base = look.palette.color(QPalette::Base);
    f->plot->setBackground(QBrush(base));
    for (QCPAxisRect* rect : f->plot->axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            axis->setBasePen(QPen(text));
            axis->setTickPen(QPen(text));
            axis->setSubTickPen(QPen(withAlpha(text, 0.5)));
            axis->setLabelColor(text);
            axis->setTickLabelColor(text);
            axis->setLabelFont(look.font);
            axis->setTickLabelFont(look.font);
            axis->grid()->setPen(QPen(withAlpha(text, 0.15), 1, Qt::DotLine));
            axis->grid()->setZeroLinePen(QPen(withAlpha(text, 0.3)));
        }
    }
    f->plot->legend->setBrush(withAlpha(base, 0.85));
    f->plot->legend->setBorderPen(Qt::NoPen);
    f->plot->legend->setTextColor(text);
    f->plot->legend->setFont(look.font);
    f->emptyText->setColor(text);
    f->emptyText->setFont(look.font);

    const bool drawn = hasData();
    f->emptyText->setVisible(!drawn);
    f->plot->xAxis->setVisible(drawn);
    f->plot->yAxis->setVisible(drawn);
    const bool legend = look.legend && seriesCount() > 1 && drawn;
    f->plot->legend->setVisible(legend);
    // As many names in a row as there is room for.
    const QFontMetrics metrics(look.font);
    int widest = 1;
    for (int i = 0; i < f->plot->legend->itemCount(); ++i) {
        if (auto* item = qobject_cast<QCPPlottableLegendItem*>(f->plot->legend->item(i)))
            widest = std::max(widest, metrics.horizontalAdvance(item->plottable()->name()) + 46);
    }
    const int fitting = std::max(1, (f->plot->viewport().width() - 24) / widest);
    if (f->plot->legend->wrap() != fitting) {
        f->plot->legend->setWrap(fitting);
        f->plot->legend->setFillOrder(QCPLegend::foColumnsFirst, true); // sets them anew
    }
    // Its rows do not shrink: with less than this the legend would not be drawn at all.
    const int height = legend ? f->plot->legend->minimumOuterSizeHint().height() + 4 : 0;
    f->legendRow->setMinimumSize(0, height);
    // Less than "no limit", which would mean: as wide as the legend, and with it its column.
    f->legendRow->setMaximumSize(QWIDGETSIZE_MAX / 2, height);
}

void PlotFrame::redraw()
{
    dress(f->look);
    f->plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotFrame::restyle()
{
    f->look = screenLook();
    applyLook(f->look);
    redraw();
}

void PlotFrame::prepare()
{
    restyle();
    layout()->activate();
    // A widget that is never shown gets no resize event.
    f->plot->setGeometry(rect());
    f->plot->setViewport(rect());
    f->plot->replot(QCustomPlot::rpImmediateRefresh); // lays out the axes
    f->plot->replot(QCustomPlot::rpImmediateRefresh); // samples for their width
}

void PlotFrame::drawInto(QCPPainter& painter, QSizeF size, const PlotLook& look) const
{
    auto* self = const_cast<PlotFrame*>(this); // the plot is as before when this is over
    QCustomPlot* plot = f->plot;
    const QRect viewport = plot->viewport();
    const bool hasNote = look.note && f->noteShown && hasData();
    const QFont noteFont = scaled(look.font, kNoteSize);
    const QRectF room(4, 0, size.width() - 8, size.height());
    const QRectF noteBox = hasNote ? QFontMetricsF(noteFont).boundingRect(
                               room, Qt::AlignHCenter | Qt::TextWordWrap, noteText())
                                   : QRectF();
    const bool hasLegend = look.legend && seriesCount() > 1 && hasData();
    const double top =
        hasLegend ? paintLegend(*plot, nullptr, size.width(), look) : 0; // only measured
    const int plotHeight = qRound(size.height() - noteBox.height() - top);

    plot->setViewport(QRect(0, 0, qRound(size.width()), plotHeight));
    PlotLook plain = look;
    plain.legend = false; // it is painted above the plot
    self->dress(plain);
    self->applyLook(plain);
    // The tick labels, and so the width, follow the data: what was drawn before must not show.
    for (int pass = 0; pass < 3; ++pass) {
        countTicks(plot);
        plot->plotLayout()->update(QCPLayoutElement::upPreparation);
        plot->plotLayout()->update(QCPLayoutElement::upMargins);
        plot->plotLayout()->update(QCPLayoutElement::upLayout);
        self->sample();
    }
    painter.fillRect(QRectF(QPointF(), size), look.palette.color(QPalette::Base));
    if (hasLegend)
        paintLegend(*plot, &painter, size.width(), look);
    painter.translate(0, top);
    plot->toPainter(&painter, qRound(size.width()), plotHeight);
    painter.translate(0, -top);
    if (hasNote) { // what it says of a column follows from the width just found
        painter.setFont(noteFont);
        painter.setPen(look.palette.color(QPalette::Text));
        painter.drawText(QRectF(room.left(), top + plotHeight, room.width(), noteBox.height()),
                         Qt::AlignHCenter | Qt::TextWordWrap, noteText());
    }
    plot->setViewport(viewport);
    self->restyle();
}

FigureContent PlotFrame::figure(const QString& title) const
{
    return figureOf(
        title,
        [this](QCPPainter& painter, QSizeF size, const PlotLook& look) {
            drawInto(painter, size, look);
        },
        screenLook(), [this] { return csv().toStdString(); });
}

double PlotFrame::lastReplotMs() const
{
    return f->plot->replotTime();
}

QSize PlotFrame::sizeHint() const
{
    return {480, 180};
}

void PlotFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace mullion
