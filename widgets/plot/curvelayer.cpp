// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curvelayer.h"

#include "widgets/plot/colorramp.h"
#include "widgets/plot/qcustomplotheader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mullion {

namespace {

using Data = QVector<QCPGraphData>;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
/// Points are marked while a column in so many has one.
constexpr std::size_t kColumnsPerMark = 10;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// A ragged line of so many columns takes longer than a frame to be stroked with a wide pen.
constexpr std::size_t kMostStroked = 200;

/// The points just outside the window, so that lines go on to its border.
struct Outside
{
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
};

Outside outside(const SeriesPyramid& series, std::span<const double> edges)
{
    Outside result;
    const std::size_t first = series.lowerBound(edges.front());
    if (first > 0)
        result.before = first - 1;
    const auto x = series.x();
    const auto after = std::ranges::upper_bound(x, edges.back()) - x.begin();
    if (static_cast<std::size_t>(after) < x.size())
        result.after = static_cast<std::size_t>(after);
    return result;
}

/// A value on the axis; a logarithmic one has nothing for what is not positive.
double onAxis(double value, bool logY)
{
    return logY && value <= 0 ? kNothing : value;
}

void append(Data& data, double x, double value, bool logY)
{
    const double y = onAxis(value, logY);
    if (!std::isnan(y))
        data.append({x, y});
}

} // namespace

void DrawnExtent::include(double value)
{
    if (std::isnan(value))
        return;
    least = isEmpty ? value : std::min(least, value);
    most = isEmpty ? value : std::max(most, value);
    isEmpty = false;
}

CurveLayer::CurveLayer(QCustomPlot* plot, Curve curve)
    : m_low(plot->addGraph())
    , m_high(plot->addGraph())
    , m_points(plot->addGraph())
    , m_line(plot->addGraph())
{
    m_high->setChannelFillGraph(m_low);
    for (QCPGraph* graph : {m_low, m_high, m_points})
        graph->removeFromLegend();
    for (QCPGraph* graph : {m_low, m_high, m_points, m_line})
        graph->setAdaptiveSampling(false); // it would leave out points
    setCurve(std::move(curve));
}

void CurveLayer::setCurve(Curve curve)
{
    m_curve = std::move(curve);
    m_line->setName(m_curve.name);
}

void CurveLayer::sample(std::span<const double> edges, bool logY, DrawnExtent& extent)
{
    Data low, high, points, line;
    const CurveData& data = *m_curve.data;
    const SeriesPyramid& strong = data.line();
    const auto appendPoint = [&](const SeriesPyramid& series, std::optional<std::size_t> index,
                                 Data& to) {
        if (index)
            append(to, series.x()[*index], series.y()[*index], logY);
    };

    std::size_t filled = 0;
    const Outside raw = outside(data.raw, edges);
    appendPoint(data.raw, raw.before, points);
    for (const SeriesColumn& column : data.raw.columns(edges)) {
        extent.mostPointsInColumn = std::max(extent.mostPointsInColumn, column.count);
        if (column.count == 0)
            continue;
        ++filled;
        // The nearer extreme first, so that the line does not cross the column twice.
        const bool upFirst = !points.isEmpty()
                             && std::abs(points.last().value - column.max)
                                    < std::abs(points.last().value - column.min);
        append(points, column.x, upFirst ? column.max : column.min, logY);
        if (column.min != column.max)
            append(points, column.x, upFirst ? column.min : column.max, logY);
        extent.include(onAxis(column.min, logY));
        extent.include(onAxis(column.max, logY));
    }
    appendPoint(data.raw, raw.after, points);

    const Outside strongOutside = outside(strong, edges);
    appendPoint(strong, strongOutside.before, line);
    for (const SeriesColumn& column : strong.columns(edges)) {
        if (column.count == 0)
            continue;
        append(line, column.x, column.mean, logY);
        extent.include(onAxis(column.mean, logY));
    }
    appendPoint(strong, strongOutside.after, line);

    if (!data.low.empty()) {
        const Outside band = outside(data.low, edges);
        // The lower edge of a band must not end where the upper goes on.
        const double floor = logY ? std::numeric_limits<double>::min() : 0;
        const auto appendBoth = [&](double x, double least, double most) {
            if (std::isnan(onAxis(most, logY)))
                return;
            low.append({x, logY ? std::max(least, floor) : least});
            high.append({x, most});
            extent.include(onAxis(least, logY));
            extent.include(most);
        };
        if (band.before)
            appendBoth(data.low.x()[*band.before], data.low.y()[*band.before],
                       data.high.y()[*band.before]);
        const auto lows = data.low.columns(edges);
        const auto highs = data.high.columns(edges);
        for (std::size_t i = 0; i < lows.size(); ++i)
            if (lows[i].count > 0)
                appendBoth(lows[i].x, lows[i].min, highs[i].max);
        if (band.after)
            appendBoth(data.low.x()[*band.after], data.low.y()[*band.after],
                       data.high.y()[*band.after]);
    }

    const bool isSparse = filled > 0 && filled < edges.size() / kColumnsPerMark;
    QPen pen = m_line->pen();
    const bool isRagged = data.smooth.empty() && filled > kMostStroked;
    pen.setWidthF(isRagged && m_isOnScreen ? 1 : m_lineWidth);
    m_line->setPen(pen);
    const double size = data.raw.size() == 1 ? 9 : 4; // a point alone is all there is of its run
    m_points->setScatterStyle(isSparse ? QCPScatterStyle(QCPScatterStyle::ssDisc, size)
                                       : QCPScatterStyle(QCPScatterStyle::ssNone));
    m_low->data()->set(low, true);
    m_high->data()->set(high, true);
    m_points->data()->set(points, true);
    m_line->data()->set(line, true);
}

QColor CurveLayer::color(const PlotLook& look) const
{
    return m_curve.ramp ? rampLineColor(*m_curve.ramp, isDark(look.palette))
                        : seriesColor(m_curve.colorIndex, look.palette, look.series);
}

void CurveLayer::applyLook(const PlotLook& look)
{
    const QColor color = this->color(look);
    const bool isSmoothed = !m_curve.data->smooth.empty();
    m_lineWidth = look.lineWidth;
    m_isOnScreen = look.columnsPerUnit <= 1;
    QPen strong(color, look.lineWidth);
    strong.setStyle(m_curve.ramp ? Qt::SolidLine : seriesDash(m_curve.colorIndex));
    strong.setJoinStyle(Qt::RoundJoin);
    m_line->setPen(strong);
    m_points->setPen(QPen(withAlpha(color, isSmoothed ? 0.35 : 0.55), look.lineWidth * 0.7));
    m_low->setPen(Qt::NoPen);
    m_high->setPen(Qt::NoPen);
    m_high->setBrush(withAlpha(color, 0.2));
}

double CurveLayer::valueAt(double x) const
{
    const SeriesPyramid& series = m_curve.data->line();
    if (series.empty() || !(x >= series.x().front() && x <= series.x().back()))
        return kNothing;
    const std::size_t after = series.lowerBound(x);
    if (after == 0 || series.x()[after] == x)
        return series.y()[after];
    const double before = series.x()[after - 1];
    const double share = (x - before) / (series.x()[after] - before);
    return series.y()[after - 1] + share * (series.y()[after] - series.y()[after - 1]);
}

} // namespace mullion
