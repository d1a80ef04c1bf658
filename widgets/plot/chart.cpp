// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart.h"

#include "widgets/plot/qcustomplotheader.h"
#include "widgets/plot/seriescolor.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mullion {

namespace {

constexpr int kPixelsPerTick = 26;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// A font whose size is in pixels looks the same on screen and in a scaled file.
QFont pixelFont(const QFont& font)
{
    QFont result(font);
    result.setPixelSize(std::max(QFontInfo(font).pixelSize(), 8));
    return result;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QString csvNumber(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', 10);
}

} // namespace

struct Chart::Private
{
    struct LinePlot
    {
        Line line;
        QCPGraph* low = nullptr;
        QCPGraph* high = nullptr;
        QCPGraph* mean = nullptr;
    };

    Chart* q = nullptr;
    QCustomPlot* plot = nullptr;
    QLabel* note = nullptr;
    QCPLayoutGrid* legendRow = nullptr;
    QCPItemText* emptyText = nullptr;
    QCPItemStraightLine* mark = nullptr;
    std::vector<LinePlot> lines;
    std::vector<Bars> bars;
    std::vector<QCPBars*> barPlots;
    Axis x;
    Axis y;
    NoteText noteText;
    bool clicking = false; ///< the button went down and has not moved yet
    bool marked = false;
    double mostSampled = 0; ///< largest value drawn since the lines were set

    [[nodiscard]] int columnCount() const { return std::max(plot->axisRect()->width(), 2); }

    void sample()
    {
        const QCPRange range = plot->xAxis->range();
        const int count = columnCount();
        const double step = range.size() / count;
        for (const LinePlot& drawn : lines) {
            const std::vector<Column> columns = drawn.line.columns(range.lower, range.upper, count);
            QVector<QCPGraphData> low, mean, high;
            low.reserve(count);
            mean.reserve(count);
            high.reserve(count);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const Column& column = columns[i];
                if (column.empty())
                    continue;
                mostSampled = std::max(mostSampled, column.max);
                const double at = range.lower + (static_cast<double>(i) + 0.5) * step;
                low.append({at, column.min});
                mean.append({at, column.mean});
                high.append({at, column.max});
            }
            drawn.low->data()->set(low, true);
            drawn.mean->data()->set(mean, true);
            drawn.high->data()->set(high, true);
        }
        if (y.end <= y.begin)
            plot->yAxis->setRange(y.begin, std::max(mostSampled * 1.05, y.begin + 1));
        updateNote();
    }

    void updateNote()
    {
        const QString text = noteText && hasData()
                                 ? noteText(plot->xAxis->range().size() / columnCount())
                                 : QString();
        note->setText(text);
    }

    [[nodiscard]] bool hasData() const
    {
        return std::ranges::any_of(lines,
                                   [](const LinePlot& l) { return !l.mean->data()->isEmpty(); })
               || std::ranges::any_of(bars, [](const Bars& b) { return !b.x.empty(); });
    }

    void redraw()
    {
        const bool drawn = hasData();
        emptyText->setVisible(!drawn);
        mark->setVisible(drawn && marked);
        plot->xAxis->setVisible(drawn);
        plot->yAxis->setVisible(drawn);
        const bool legend = lines.size() + bars.size() > 1 && drawn;
        plot->legend->setVisible(legend);
        const int height = legend ? QFontMetrics(pixelFont(q->font())).height() + 6 : 0;
        legendRow->setMinimumSize(0, height);
        legendRow->setMaximumSize(QWIDGETSIZE_MAX, height);
        plot->replot(QCustomPlot::rpQueuedReplot);
    }

    void applyPalette()
    {
        const QPalette palette = q->palette();
        const QColor text = palette.color(QPalette::Text);
        const QColor base = palette.color(QPalette::Base);
        const QFont font = pixelFont(q->font());
        plot->setBackground(QBrush(base));
        for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
            axis->setBasePen(QPen(text));
            axis->setTickPen(QPen(text));
            axis->setSubTickPen(QPen(withAlpha(text, 0.5)));
            axis->setLabelColor(text);
            axis->setTickLabelColor(text);
            axis->setLabelFont(font);
            axis->setTickLabelFont(font);
            axis->grid()->setPen(QPen(withAlpha(text, 0.15), 1, Qt::DotLine));
            axis->grid()->setZeroLinePen(QPen(withAlpha(text, 0.3)));
        }
        plot->legend->setBrush(withAlpha(base, 0.85));
        plot->legend->setBorderPen(Qt::NoPen);
        plot->legend->setTextColor(text);
        plot->legend->setFont(font);
        emptyText->setColor(text);
        emptyText->setFont(font);
        mark->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
        for (const LinePlot& drawn : lines) {
            const QColor color = seriesColor(drawn.line.colorIndex, palette);
            drawn.mean->setPen(QPen(color, 1));
            drawn.low->setPen(Qt::NoPen);
            drawn.high->setPen(Qt::NoPen);
            drawn.high->setBrush(withAlpha(color, 0.22));
        }
        for (std::size_t i = 0; i < barPlots.size(); ++i) {
            const QColor color = seriesColor(bars[i].colorIndex, palette);
            barPlots[i]->setPen(Qt::NoPen);
            barPlots[i]->setBrush(withAlpha(color, bars.size() > 1 ? 0.6 : 0.85));
        }
        redraw();
    }

    void clearPlots()
    {
        plot->clearPlottables();
        lines.clear();
        bars.clear();
        barPlots.clear();
        mostSampled = 0;
    }
};

Chart::Chart(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->plot = new QCustomPlot(this);
    d->plot->setFocusPolicy(Qt::StrongFocus);
    d->plot->setAccessibleName(tr("Chart"));
    d->plot->setToolTip(tr("Turn the wheel to zoom, drag to move, double click to show all"));
    d->plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    d->plot->axisRect()->setRangeDrag(Qt::Horizontal);
    d->plot->axisRect()->setRangeZoom(Qt::Horizontal);
    d->plot->axisRect()->setMinimumMargins(QMargins(8, 8, 12, 4));
    // The legend stands above the data, not on it.
    auto* top = new QCPLayoutGrid;
    top->setMargins(QMargins(0, 2, 12, 0));
    d->plot->plotLayout()->insertRow(0);
    d->plot->plotLayout()->addElement(0, 0, top);
    top->addElement(0, 0, new QCPLayoutGrid);
    top->addElement(0, 1, d->plot->legend);
    top->setColumnStretchFactor(1, 0.0001);
    d->plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    d->plot->legend->setMargins(QMargins(0, 0, 0, 0));
    d->plot->plotLayout()->setRowStretchFactor(0, 0.0001);
    d->plot->plotLayout()->setRowSpacing(0);
    d->legendRow = top;
    // Smooth edges of a band of a thousand columns take longer than a frame; files have them.
    d->plot->setNotAntialiasedElements(QCP::aePlottables | QCP::aeFills | QCP::aeLegendItems);
    d->plot->setMinimumHeight(125);
    for (QCPAxis* axis : {d->plot->xAxis, d->plot->yAxis}) {
        axis->setNumberFormat(QStringLiteral("g"));
        axis->setNumberPrecision(9);
    }
    d->plot->setLocale(QLocale(QLocale::English));

    d->emptyText = new QCPItemText(d->plot);
    d->emptyText->position->setType(QCPItemPosition::ptAxisRectRatio);
    d->emptyText->position->setCoords(0.5, 0.5);
    d->emptyText->setPositionAlignment(Qt::AlignCenter);
    d->mark = new QCPItemStraightLine(d->plot);
    d->mark->setVisible(false);

    d->note = new QLabel(this);
    d->note->setAlignment(Qt::AlignCenter);
    d->note->setWordWrap(true);
    QFont small = d->note->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    d->note->setFont(small);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(0);
    layout->addWidget(d->plot, 1);
    layout->addWidget(d->note);

    // Sampling needs the width of the axis rectangle, which is known only during a replot.
    connect(d->plot, &QCustomPlot::beforeReplot, this, [this] {
        d->plot->yAxis->ticker()->setTickCount(
            std::max(2, d->plot->axisRect()->height() / kPixelsPerTick));
        d->sample();
    });
    connect(d->plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this](const QCPRange& range) {
                const QCPRange inside = range.bounded(d->x.begin, d->x.end);
                if (inside != range)
                    d->plot->xAxis->setRange(inside);
            });
    connect(d->plot, &QCustomPlot::mousePress, this,
            [this](QMouseEvent* event) { d->clicking = event->button() == Qt::LeftButton; });
    connect(d->plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (event->buttons() != Qt::NoButton)
            d->clicking = false; // a drag, not a click
        Q_EMIT hovered(d->plot->xAxis->pixelToCoord(event->position().x()));
    });
    connect(d->plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        if (std::exchange(d->clicking, false) && d->hasData())
            Q_EMIT clicked(d->plot->xAxis->pixelToCoord(event->position().x()));
    });
    connect(d->plot, &QCustomPlot::mouseDoubleClick, this, [this] { showAll(); });
    d->plot->installEventFilter(this);
    d->plot->xAxis->setRange(d->x.begin, d->x.end);
    d->applyPalette();
}

Chart::~Chart() = default;

void Chart::setAxes(const Axis& x, const Axis& y)
{
    const bool showedAll = d->plot->xAxis->range() == QCPRange(d->x.begin, d->x.end);
    d->x = x;
    d->y = y;
    d->plot->xAxis->setLabel(x.title);
    d->plot->yAxis->setLabel(y.title);
    if (y.end > y.begin)
        d->plot->yAxis->setRange(y.begin, y.end);
    if (showedAll || d->plot->xAxis->range().upper > x.end)
        d->plot->xAxis->setRange(x.begin, x.end);
    d->redraw();
}

void Chart::setLines(std::vector<Line> lines)
{
    d->clearPlots();
    for (Line& line : lines) {
        Private::LinePlot drawn;
        drawn.low = d->plot->addGraph();
        drawn.high = d->plot->addGraph();
        drawn.mean = d->plot->addGraph();
        drawn.high->setChannelFillGraph(drawn.low);
        drawn.low->removeFromLegend();
        drawn.high->removeFromLegend();
        drawn.mean->setName(line.name);
        drawn.mean->setAdaptiveSampling(false);
        drawn.low->setAdaptiveSampling(false);
        drawn.high->setAdaptiveSampling(false);
        drawn.line = std::move(line);
        d->lines.push_back(std::move(drawn));
    }
    d->sample();
    d->applyPalette();
}

void Chart::refreshLines()
{
    d->sample();
    d->redraw();
}

void Chart::setBars(std::vector<Bars> bars)
{
    d->clearPlots();
    d->bars = std::move(bars);
    for (const Bars& series : d->bars) {
        auto* plotted = new QCPBars(d->plot->xAxis, d->plot->yAxis);
        plotted->setName(series.name);
        plotted->setWidth(series.width);
        plotted->setData(QVector<double>(series.x.begin(), series.x.end()),
                         QVector<double>(series.y.begin(), series.y.end()), true);
        d->barPlots.push_back(plotted);
    }
    d->updateNote();
    d->applyPalette();
}

void Chart::setEmptyText(const QString& text)
{
    d->emptyText->setText(text);
    d->redraw();
}

void Chart::setNote(NoteText note)
{
    d->noteText = std::move(note);
    d->updateNote();
}

void Chart::setNoteShown(bool shown)
{
    d->note->setVisible(shown);
}

void Chart::prepare()
{
    layout()->activate();
    // A widget that is never shown gets no resize event.
    d->plot->setGeometry(rect());
    d->plot->setViewport(rect());
    d->plot->replot(QCustomPlot::rpImmediateRefresh); // lays out the axes
    d->plot->replot(QCustomPlot::rpImmediateRefresh); // samples for their width
}

void Chart::setMark(double x)
{
    d->marked = !std::isnan(x);
    d->mark->setVisible(d->marked && d->hasData());
    if (d->marked) {
        d->mark->point1->setCoords(x, 0);
        d->mark->point2->setCoords(x, 1);
    }
    d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setVisibleRange(double begin, double end)
{
    d->plot->xAxis->setRange(begin, end);
    d->redraw();
}

void Chart::showAll()
{
    setVisibleRange(d->x.begin, d->x.end);
}

FigureContent Chart::figure(const QString& title) const
{
    FigureContent content;
    content.title = title;
    content.paint = [this](QPaintDevice& device, double scale, QSizeF size) {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(scale, scale);
        painter.fillRect(QRectF(QPointF(), size), palette().color(QPalette::Base));
        d->plot->toPainter(&painter, qRound(size.width()), qRound(size.height()));
        painter.end();
        d->plot->replot(QCustomPlot::rpQueuedReplot);
    };
    content.csv = [this] {
        QString text;
        if (!d->lines.empty()) {
            text += QStringLiteral("series,\"%1\",min,mean,max\n").arg(d->x.title);
            const QCPRange range = d->plot->xAxis->range();
            const int count = d->columnCount();
            for (const Private::LinePlot& drawn : d->lines) {
                const auto columns = drawn.line.columns(range.lower, range.upper, count);
                for (std::size_t i = 0; i < columns.size(); ++i) {
                    const double at = range.lower + range.size() * static_cast<double>(i) / count;
                    text += QStringLiteral("\"%1\",%2,%3,%4,%5\n")
                                .arg(drawn.line.name, csvNumber(at), csvNumber(columns[i].min),
                                     csvNumber(columns[i].mean), csvNumber(columns[i].max));
                }
            }
        } else {
            text += QStringLiteral("series,\"%1\",\"%2\"\n").arg(d->x.title, d->y.title);
            for (const Bars& series : d->bars)
                for (std::size_t i = 0; i < series.x.size(); ++i)
                    text += QStringLiteral("\"%1\",%2,%3\n")
                                .arg(series.name, csvNumber(series.x[i]), csvNumber(series.y[i]));
        }
        return text.toStdString();
    };
    return content;
}

double Chart::lastReplotMs() const
{
    return d->plot->replotTime();
}

QSize Chart::sizeHint() const
{
    return {480, 180};
}

void Chart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->applyPalette();
    QWidget::changeEvent(event);
}

bool Chart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == d->plot && event->type() == QEvent::Leave)
        Q_EMIT hovered(kNothing);
    return QWidget::eventFilter(watched, event);
}

} // namespace mullion
