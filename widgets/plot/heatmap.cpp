// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/heatmap.h"

#include "widgets/plot/colorramp.h"
#include "widgets/plot/qcustomplotheader.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

/// Columns that irregular places along x are put into; finer than a screen's pixels.
constexpr int kColumns = 1200;

QCPColorGradient gradient()
{
    QCPColorGradient result;
    QMap<double, QColor> stops;
    for (std::size_t i = 0; i < kRamp.size(); ++i)
        stops[static_cast<double>(i) / (kRamp.size() - 1)] = QColor::fromRgb(kRamp[i]);
    result.setColorStops(stops);
    result.setColorInterpolation(QCPColorGradient::ciRGB);
    result.setNanHandling(QCPColorGradient::nhTransparent);
    return result;
}

/// Where the cell of each place ends: half-way to the next.
std::size_t nearest(const std::vector<double>& x, double at)
{
    const auto after = std::ranges::lower_bound(x, at);
    if (after == x.end())
        return x.size() - 1;
    const auto index = static_cast<std::size_t>(after - x.begin());
    return index > 0 && at - x[index - 1] < x[index] - at ? index - 1 : index;
}

} // namespace

struct HeatMap::Private
{
    HeatCells cells;
    QCPColorMap* map = nullptr;
    QCPColorScale* scale = nullptr;
    QCPItemStraightLine* lineItem = nullptr;
    QCPItemStraightLine* lineEdge = nullptr; ///< under the line, so that it is seen on any colour
    Line line = Line::None;
    double lineAt = 0;
    double least = 0;
    double most = 1;
    QString note;
    bool isPulling = false;
};

HeatMap::HeatMap(QWidget* parent)
    : PlotFrame(parent)
    , d(std::make_unique<Private>())
{
    QCustomPlot* plot = this->plot();
    plot->setToolTip(tr("Drag or use the arrow keys to pull the line across"));
    d->map = new QCPColorMap(plot->xAxis, plot->yAxis);
    d->map->removeFromLegend();
    d->map->setInterpolate(false);
    d->map->setTightBoundary(false);
    d->scale = new QCPColorScale(plot);
    d->scale->setBarWidth(12);
    plot->plotLayout()->addElement(1, 1, d->scale);
    plot->plotLayout()->setColumnStretchFactor(1, 0.0001); // no wider than it must be
    d->map->setColorScale(d->scale);
    d->map->setGradient(gradient());
    auto* margins = new QCPMarginGroup(plot);
    plot->axisRect()->setMarginGroup(QCP::msBottom | QCP::msTop, margins);
    d->scale->setMarginGroup(QCP::msBottom | QCP::msTop, margins);
    d->scale->setRangeDrag(false);
    d->scale->setRangeZoom(false);
    d->lineEdge = new QCPItemStraightLine(plot);
    d->lineItem = new QCPItemStraightLine(plot);
    plot->installEventFilter(this);
    setLine(Line::None, 0);
    restyle();
}

HeatMap::~HeatMap() = default;

void HeatMap::setAxisTitles(const QString& x, const QString& y, const QString& value)
{
    plot()->xAxis->setLabel(x);
    plot()->yAxis->setLabel(y);
    d->scale->axis()->setLabel(value);
    redraw();
}

void HeatMap::setCells(HeatCells cells)
{
    d->cells = std::move(cells);
    const HeatCells& c = d->cells;
    if (hasData()) {
        const double begin = c.x.front();
        const double end = c.x.size() > 1 ? c.x.back() : begin + 1;
        d->map->data()->setSize(kColumns, c.rows);
        d->map->data()->setRange(
            QCPRange(begin, end),
            QCPRange(c.rowBegin + c.rowHeight / 2, c.rowBegin + c.rowHeight * (c.rows - 0.5)));
        for (int k = 0; k < kColumns; ++k) {
            const std::size_t column = nearest(c.x, begin + (end - begin) * k / (kColumns - 1));
            for (int row = 0; row < c.rows; ++row)
                d->map->data()->setCell(k, row, c.at(column, row));
        }
        plot()->xAxis->setRange(begin, end);
        plot()->yAxis->setRange(c.rowBegin, c.rowBegin + c.rowHeight * c.rows);
    } else {
        d->map->data()->clear();
    }
    d->map->setVisible(hasData());
    d->scale->setVisible(hasData());
    d->map->setDataRange(QCPRange(d->least, d->most));
    restyle();
}

void HeatMap::setScale(double least, double most)
{
    d->least = least;
    d->most = most > least ? most : least + 1;
    d->map->setDataRange(QCPRange(d->least, d->most));
    redraw();
}

void HeatMap::setNote(const QString& note)
{
    d->note = note;
    redraw();
}

const HeatCells& HeatMap::cells() const
{
    return d->cells;
}

bool HeatMap::hasData() const
{
    return !d->cells.x.empty() && d->cells.rows > 0;
}

QString HeatMap::noteText() const
{
    return d->note;
}

void HeatMap::setLine(Line line, double at)
{
    d->line = line;
    d->lineAt = at;
    for (QCPItemStraightLine* item : {d->lineEdge, d->lineItem}) {
        item->setVisible(line != Line::None && hasData());
        const bool isRow = line == Line::Row;
        item->point1->setCoords(isRow ? 0 : at, isRow ? at : 0);
        item->point2->setCoords(isRow ? 1 : at, isRow ? at : 1);
    }
    redraw();
}

void HeatMap::applyLook(const PlotLook& look)
{
    const QColor text = look.palette.color(QPalette::Text);
    d->scale->axis()->setLabelColor(text);
    d->scale->axis()->setTickLabelColor(text);
    d->scale->axis()->setLabelFont(look.font);
    d->scale->axis()->setTickLabelFont(look.font);
    for (QCPAxis* axis : {d->scale->axis(), d->scale->axis()->axisRect()->axis(QCPAxis::atLeft),
                          d->scale->axis()->axisRect()->axis(QCPAxis::atTop),
                          d->scale->axis()->axisRect()->axis(QCPAxis::atBottom)}) {
        axis->setBasePen(QPen(text));
        axis->setTickPen(QPen(text));
        axis->setSubTickPen(QPen(text));
    }
    d->lineEdge->setPen(QPen(Qt::black, look.lineWidth * 2.5));
    d->lineItem->setPen(QPen(Qt::white, look.lineWidth * 1.2));
}

void HeatMap::pull(QPointF pixel)
{
    if (!hasData() || d->line == Line::None)
        return;
    const HeatCells& c = d->cells;
    double at = 0;
    if (d->line == Line::Row) {
        const double y = plot()->yAxis->pixelToCoord(pixel.y());
        const int row = std::clamp(int(std::floor((y - c.rowBegin) / c.rowHeight)), 0, c.rows - 1);
        at = c.rowBegin + (row + 0.5) * c.rowHeight;
    } else {
        at = c.x[nearest(c.x, plot()->xAxis->pixelToCoord(pixel.x()))];
    }
    setLine(d->line, at);
    Q_EMIT linePulled(at);
}

void HeatMap::step(int by)
{
    const HeatCells& c = d->cells;
    double at = 0;
    if (d->line == Line::Row) {
        const int row = int(std::floor((d->lineAt - c.rowBegin) / c.rowHeight)) + by;
        at = c.rowBegin + (std::clamp(row, 0, c.rows - 1) + 0.5) * c.rowHeight;
    } else {
        const auto index = static_cast<int>(nearest(c.x, d->lineAt)) + by;
        at = c.x[static_cast<std::size_t>(std::clamp(index, 0, int(c.x.size()) - 1))];
    }
    setLine(d->line, at);
    Q_EMIT linePulled(at);
}

bool HeatMap::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != plot() || !hasData())
        return PlotFrame::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
        || event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPointF at = mouse->position();
        if (event->type() == QEvent::MouseButtonPress)
            d->isPulling = mouse->button() == Qt::LeftButton
                           && plot()->axisRect()->rect().contains(at.toPoint());
        if (d->isPulling)
            pull(at);
        if (event->type() == QEvent::MouseButtonRelease)
            d->isPulling = false;
        Q_EMIT hovered(plot()->xAxis->pixelToCoord(at.x()), plot()->yAxis->pixelToCoord(at.y()));
    } else if (event->type() == QEvent::KeyPress && d->line != Line::None) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isRow = d->line == Line::Row;
        if (key == (isRow ? Qt::Key_Up : Qt::Key_Right))
            return step(1), true;
        if (key == (isRow ? Qt::Key_Down : Qt::Key_Left))
            return step(-1), true;
    }
    return PlotFrame::eventFilter(watched, event);
}

QString HeatMap::csv() const
{
    const HeatCells& c = d->cells;
    QString text =
        QStringLiteral("\"%1\",\"%2\",\"%3\"\n")
            .arg(plot()->xAxis->label(), plot()->yAxis->label(), d->scale->axis()->label());
    for (int row = 0; row < c.rows; ++row)
        for (std::size_t i = 0; i < c.x.size(); ++i)
            text += QStringLiteral("%1,%2,%3\n")
                        .arg(c.x[i], 0, 'g', 10)
                        .arg(c.rowBegin + (row + 0.5) * c.rowHeight)
                        .arg(std::isnan(c.at(i, row)) ? QString()
                                                      : QString::number(c.at(i, row), 'g', 10));
    return text;
}

} // namespace mullion
