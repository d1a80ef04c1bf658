// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart.h"

#include "widgets/plot/qcustomplotheader.h"
#include "widgets/plot/seriescolor.h"

#include <QEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mullion {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

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

    void clearPlots(QCustomPlot* plot)
    {
        plot->clearPlottables();
        lines.clear();
        bars.clear();
        barPlots.clear();
        mostSampled = 0;
    }
};

Chart::Chart(QWidget* parent)
    : PlotFrame(parent)
    , d(std::make_unique<Private>())
{
    QCustomPlot* plot = this->plot();
    plot->setToolTip(tr("Turn the wheel to zoom, drag to move, double click to show all"));
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->axisRect()->setRangeDrag(Qt::Horizontal);
    plot->axisRect()->setRangeZoom(Qt::Horizontal);
    d->mark = new QCPItemStraightLine(plot);
    d->mark->setVisible(false);

    connect(plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this](const QCPRange& range) {
                const QCPRange inside = range.bounded(d->x.begin, d->x.end);
                if (inside != range)
                    this->plot()->xAxis->setRange(inside);
            });
    connect(plot, &QCustomPlot::mousePress, this,
            [this](QMouseEvent* event) { d->clicking = event->button() == Qt::LeftButton; });
    connect(plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (event->buttons() != Qt::NoButton)
            d->clicking = false; // a drag, not a click
        Q_EMIT hovered(this->plot()->xAxis->pixelToCoord(event->position().x()));
    });
    connect(plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        if (std::exchange(d->clicking, false) && hasData())
            Q_EMIT clicked(this->plot()->xAxis->pixelToCoord(event->position().x()));
    });
    connect(plot, &QCustomPlot::mouseDoubleClick, this, [this] { showAll(); });
    plot->installEventFilter(this);
    plot->xAxis->setRange(d->x.begin, d->x.end);
    restyle();
}

Chart::~Chart() = default;

void Chart::sample()
{
    const QCPRange range = plot()->xAxis->range();
    const int count = columnCount();
    const double step = range.size() / count;
    for (const Private::LinePlot& drawn : d->lines) {
        const std::vector<Column> columns = drawn.line.columns(range.lower, range.upper, count);
        QVector<QCPGraphData> low, mean, high;
        low.reserve(count);
        mean.reserve(count);
        high.reserve(count);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Column& column = columns[i];
            if (column.empty())
                continue;
            d->mostSampled = std::max(d->mostSampled, column.max);
            const double at = range.lower + (static_cast<double>(i) + 0.5) * step;
            low.append({at, column.min});
            mean.append({at, column.mean});
            high.append({at, column.max});
        }
        drawn.low->data()->set(low, true);
        drawn.mean->data()->set(mean, true);
        drawn.high->data()->set(high, true);
    }
    if (d->y.end <= d->y.begin)
        plot()->yAxis->setRange(d->y.begin, std::max(d->mostSampled * 1.05, d->y.begin + 1));
}

bool Chart::hasData() const
{
    return std::ranges::any_of(
               d->lines,
               [](const Private::LinePlot& line) { return !line.mean->data()->isEmpty(); })
           || std::ranges::any_of(d->bars, [](const Bars& bars) { return !bars.x.empty(); });
}

int Chart::seriesCount() const
{
    return static_cast<int>(d->lines.size() + d->bars.size());
}

QString Chart::noteText() const
{
    return d->noteText ? d->noteText(plot()->xAxis->range().size() / columnCount()) : QString();
}

void Chart::applyLook(const PlotLook& look)
{
    d->mark->setPen(QPen(look.palette.color(QPalette::Highlight), 1.5));
    for (const Private::LinePlot& drawn : d->lines) {
        const QColor color = seriesColor(drawn.line.colorIndex, look.palette, look.series);
        drawn.mean->setPen(QPen(color, 1));
        drawn.low->setPen(Qt::NoPen);
        drawn.high->setPen(Qt::NoPen);
        drawn.high->setBrush(withAlpha(color, 0.22));
    }
    for (std::size_t i = 0; i < d->barPlots.size(); ++i) {
        const QColor color = seriesColor(d->bars[i].colorIndex, look.palette, look.series);
        d->barPlots[i]->setPen(Qt::NoPen);
        d->barPlots[i]->setBrush(withAlpha(color, d->bars.size() > 1 ? 0.6 : 0.85));
    }
    d->mark->setVisible(d->marked && hasData());
}

void Chart::setAxes(const Axis& x, const Axis& y)
{
    QCPAxis* xAxis = plot()->xAxis;
    const bool showedAll = xAxis->range() == QCPRange(d->x.begin, d->x.end);
    d->x = x;
    d->y = y;
    xAxis->setLabel(x.title);
    plot()->yAxis->setLabel(y.title);
    if (y.end > y.begin)
        plot()->yAxis->setRange(y.begin, y.end);
    if (showedAll || xAxis->range().upper > x.end)
        xAxis->setRange(x.begin, x.end);
    redraw();
}

void Chart::setLines(std::vector<Line> lines)
{
    d->clearPlots(plot());
    for (Line& line : lines) {
        Private::LinePlot drawn;
        drawn.low = plot()->addGraph();
        drawn.high = plot()->addGraph();
        drawn.mean = plot()->addGraph();
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
    sample();
    restyle();
}

void Chart::refreshLines()
{
    sample();
    redraw();
}

void Chart::setBars(std::vector<Bars> bars)
{
    d->clearPlots(plot());
    d->bars = std::move(bars);
    for (const Bars& series : d->bars) {
        auto* plotted = new QCPBars(plot()->xAxis, plot()->yAxis);
        plotted->setName(series.name);
        plotted->setWidth(series.width);
        plotted->setData(QVector<double>(series.x.begin(), series.x.end()),
                         QVector<double>(series.y.begin(), series.y.end()), true);
        d->barPlots.push_back(plotted);
    }
    restyle();
}

void Chart::setNote(NoteText note)
{
    d->noteText = std::move(note);
    redraw();
}

void Chart::setMark(double x)
{
    d->marked = !std::isnan(x);
    d->mark->setVisible(d->marked && hasData());
    if (d->marked) {
        d->mark->point1->setCoords(x, 0);
        d->mark->point2->setCoords(x, 1);
    }
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setVisibleRange(double begin, double end)
{
    plot()->xAxis->setRange(begin, end);
    redraw();
}

void Chart::showAll()
{
    setVisibleRange(d->x.begin, d->x.end);
}

QString Chart::csv() const
{
    QString text;
    if (!d->lines.empty()) {
        text += QStringLiteral("series,\"%1\",min,mean,max\n").arg(d->x.title);
        const QCPRange range = plot()->xAxis->range();
        const int count = columnCount();
        for (const Private::LinePlot& drawn : d->lines) {
            const auto columns = drawn.line.columns(range.lower, range.upper, count);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const double at = range.lower + range.size() * static_cast<double>(i) / count;
                text += QStringLiteral("\"%1\",%2,%3,%4,%5\n")
                            .arg(drawn.line.name, csvNumber(at), csvNumber(columns[i].min),
                                 csvNumber(columns[i].mean), csvNumber(columns[i].max));
            }
        }
        return text;
    }
    text += QStringLiteral("series,\"%1\",\"%2\"\n").arg(d->x.title, d->y.title);
    for (const Bars& series : d->bars)
        for (std::size_t i = 0; i < series.x.size(); ++i)
            text += QStringLiteral("\"%1\",%2,%3\n")
                        .arg(series.name, csvNumber(series.x[i]), csvNumber(series.y[i]));
    return text;
}

bool Chart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == plot() && event->type() == QEvent::Leave)
        Q_EMIT hovered(kNothing);
    return PlotFrame::eventFilter(watched, event);
}

} // namespace mullion
