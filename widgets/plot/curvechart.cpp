// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curvechart.h"

#include "widgets/plot/chartcursors.h"
#include "widgets/plot/curvelayer.h"
#include "widgets/plot/qcustomplotheader.h"

#include <QKeyEvent>
#include <QLocale>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mullion {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr double kMargin = 0.04; ///< of the data's extent, above and below it
constexpr double kZoomStep = 0.8;

QString csvNumber(double value)
{
    return QString::number(value, 'g', 10);
}

/// Room around the data, so that a line does not lie on the frame.
AxisRange withMargin(AxisRange range, bool logarithmic)
{
    if (logarithmic) {
        const double factor = std::max(std::pow(range.end / range.begin, kMargin), 1.01);
        return {range.begin / factor, range.end * factor};
    }
    double margin = (range.end - range.begin) * kMargin;
    if (!(margin > 0))
        margin = std::max(std::abs(range.end) * 0.05, 1e-9);
    return {range.begin - margin, range.end + margin};
}

QSharedPointer<QCPAxisTicker> tickerFor(bool logarithmic)
{
    if (logarithmic)
        return QSharedPointer<QCPAxisTickerLog>::create();
    return QSharedPointer<QCPAxisTicker>::create();
}

} // namespace

struct CurveChart::Private
{
    std::vector<CurveLayer> layers;
    ChartCursors* cursors = nullptr;
    Axis x;
    Axis y;
    std::optional<AxisRange> chosenX;
    std::optional<AxisRange> chosenY;
    QString note;
    QString unit;
    DrawnExtent extent;
    double pointer = kNothing;
    bool settingRange = false; ///< not the user

    /// All that the x axis can show.
    [[nodiscard]] AxisRange dataRange() const
    {
        AxisRange range{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
        for (const CurveLayer& layer : layers) {
            const CurveData& data = *layer.curve().data;
            for (const SeriesPyramid* series : {&data.raw, &data.smooth}) {
                const std::size_t first =
                    x.logarithmic ? series->lowerBound(std::numeric_limits<double>::min()) : 0;
                if (first >= series->size())
                    continue;
                range.begin = std::min(range.begin, series->x()[first]);
                range.end = std::max(range.end, series->x().back());
            }
        }
        if (range.begin > range.end)
            return x.logarithmic ? AxisRange{1, 10} : AxisRange{0, 1};
        // Points that stand alone must not lie on the frame.
        const bool arePoints = std::ranges::all_of(
            layers, [](const CurveLayer& layer) { return layer.curve().data->line().size() < 2; });
        return range.begin == range.end || arePoints ? withMargin(range, x.logarithmic) : range;
    }

    [[nodiscard]] std::vector<double> edges(const QCPRange& range, int count) const
    {
        std::vector<double> result(static_cast<std::size_t>(count) + 1);
        for (int i = 0; i <= count; ++i) {
            const double share = static_cast<double>(i) / count;
            result[static_cast<std::size_t>(i)] =
                x.logarithmic ? range.lower * std::pow(range.upper / range.lower, share)
                              : range.lower + range.size() * share;
        }
        result.back() = range.upper; // not short of it by rounding
        return result;
    }
};

CurveChart::CurveChart(QWidget* parent)
    : PlotFrame(parent)
    , d(std::make_unique<Private>())
{
    QCustomPlot* plot = this->plot();
    plot->setToolTip(tr("Wheel: zoom along, with Ctrl up and down. Drag: move. Click: cursor A, "
                        "with Shift cursor B; keys A, B and arrows do the same. "
                        "Double click or Home: show all"));
    plot->setInteractions(QCP::iRangeDrag);
    plot->setMouseTracking(true);
    d->cursors = new ChartCursors(plot);
    connect(d->cursors, &ChartCursors::moved, this, &CurveChart::viewChanged);
    const auto follow = [this](Qt::Orientation orientation, const QCPRange& range) {
        if (d->settingRange)
            return;
        auto& chosen = orientation == Qt::Horizontal ? d->chosenX : d->chosenY;
        chosen = AxisRange{range.lower, range.upper};
        redraw();
        Q_EMIT viewChanged();
    };
    connect(plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [follow](const QCPRange& range) { follow(Qt::Horizontal, range); });
    connect(plot->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [follow](const QCPRange& range) { follow(Qt::Vertical, range); });
    connect(plot, &QCustomPlot::mouseDoubleClick, this, [this] { showAll(); });
    connect(plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        d->pointer = this->plot()->xAxis->pixelToCoord(event->position().x());
        Q_EMIT pointerMoved(d->pointer);
    });
    // A click sets a cursor, a drag moves the picture.
    auto pressedAt = std::make_shared<QPointF>();
    connect(plot, &QCustomPlot::mousePress, this, [this, pressedAt](QMouseEvent* event) {
        *pressedAt = event->position();
        this->plot()->axisRect()->setRangeDrag(d->chosenY ? Qt::Horizontal | Qt::Vertical
                                                          : Qt::Orientations(Qt::Horizontal));
    });
    connect(plot, &QCustomPlot::mouseRelease, this, [this, pressedAt](QMouseEvent* event) {
        const bool isClick = (event->position() - *pressedAt).manhattanLength() < 4;
        if (isClick && event->button() == Qt::LeftButton && hasData())
            d->cursors->set(event->modifiers() & Qt::ShiftModifier ? 1 : 0,
                            this->plot()->xAxis->pixelToCoord(event->position().x()));
    });
    plot->installEventFilter(this);
    restyle();
}

CurveChart::~CurveChart() = default;

void CurveChart::setAxes(const Axis& x, const Axis& y)
{
    // A range of another quantity or scale means nothing here.
    if (x.title != d->x.title || x.logarithmic != d->x.logarithmic)
        d->chosenX.reset();
    if (y.title != d->y.title || y.logarithmic != d->y.logarithmic)
        d->chosenY.reset();
    d->x = x;
    d->y = y;
    const auto apply = [](QCPAxis* axis, const Axis& as) {
        axis->setLabel(as.title);
        axis->setScaleType(as.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(tickerFor(as.logarithmic));
        axis->setNumberPrecision(as.logarithmic ? 0 : 9);
        axis->setNumberFormat(as.logarithmic ? QStringLiteral("eb") : QStringLiteral("gb"));
        axis->grid()->setSubGridVisible(false);
    };
    const bool was = std::exchange(d->settingRange, true);
    apply(plot()->xAxis, x);
    apply(plot()->yAxis, y);
    d->settingRange = was;
    redraw();
}

void CurveChart::setCurves(std::vector<Curve> curves)
{
    if (curves.size() != d->layers.size()) {
        plot()->clearGraphs();
        d->layers.clear();
        d->layers.reserve(curves.size());
        for (Curve& curve : curves)
            d->layers.emplace_back(plot(), std::move(curve));
    } else {
        for (std::size_t i = 0; i < curves.size(); ++i)
            d->layers[i].setCurve(std::move(curves[i]));
    }
    restyle();
}

void CurveChart::setNote(const QString& note)
{
    d->note = note;
    redraw();
}

void CurveChart::setUnit(const QString& unit)
{
    d->unit = unit;
    redraw();
}

CurveChart::View CurveChart::view() const
{
    return {d->chosenX, d->chosenY, d->cursors->at(0), d->cursors->at(1)};
}

void CurveChart::setView(const View& view)
{
    const QSignalBlocker quiet(this);
    d->chosenX = view.x;
    d->chosenY = view.y;
    d->cursors->set(0, view.cursorA);
    d->cursors->set(1, view.cursorB);
    redraw();
}

void CurveChart::showAll()
{
    d->chosenX.reset();
    d->chosenY.reset();
    redraw();
    Q_EMIT viewChanged();
}

bool CurveChart::hasData() const
{
    return std::ranges::any_of(
        d->layers, [](const CurveLayer& layer) { return !layer.curve().data->line().empty(); });
}

int CurveChart::seriesCount() const
{
    return static_cast<int>(d->layers.size());
}

void CurveChart::sample()
{
    const bool was = std::exchange(d->settingRange, true);
    QCPAxis* xAxis = plot()->xAxis;
    AxisRange x = d->chosenX.value_or(d->dataRange());
    if (d->x.logarithmic && !(x.begin > 0))
        x = d->dataRange();
    xAxis->setRange(x.begin, x.end);
    const std::vector<double> edges = d->edges(xAxis->range(), columnCount());
    d->extent = {};
    for (CurveLayer& layer : d->layers)
        layer.sample(edges, d->y.logarithmic, d->extent);
    const AxisRange seen = d->extent.isEmpty
                               ? (d->y.logarithmic ? AxisRange{1, 10} : AxisRange{0, 1})
                               : withMargin({d->extent.least, d->extent.most}, d->y.logarithmic);
    const AxisRange y = d->chosenY.value_or(seen);
    plot()->yAxis->setRange(y.begin, y.end);
    d->settingRange = was;
}

QString CurveChart::noteText() const
{
    const double perPixel = plot()->xAxis->range().size() / columnCount();
    const QLocale locale;
    QString pixel;
    if (d->x.logarithmic)
        pixel = tr("logarithmic along");
    else
        pixel = tr("one pixel: %1 %2").arg(locale.toString(perPixel, 'g', 3), d->unit);
    const QString points =
        tr("at most %n point(s) in a pixel column", nullptr,
           static_cast<int>(std::min<std::uint64_t>(d->extent.mostPointsInColumn, 1'000'000'000)));
    QStringList parts{d->note, pixel};
    if (d->extent.mostPointsInColumn > 1)
        parts << points + tr(", its least and greatest are drawn");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void CurveChart::applyLook(const PlotLook& look)
{
    for (CurveLayer& layer : d->layers)
        layer.applyLook(look);
    d->cursors->applyLook(look);
}

std::vector<CurveChart::Reading> CurveChart::readings(double pointer) const
{
    std::vector<Reading> result;
    for (const CurveLayer& layer : d->layers) {
        const auto at = [&layer](std::optional<double> x) {
            return x ? layer.valueAt(*x) : kNothing;
        };
        result.push_back({layer.curve().name, layer.color(look()), layer.valueAt(pointer),
                          at(d->cursors->at(0)), at(d->cursors->at(1))});
    }
    return result;
}

QString CurveChart::csv() const
{
    // All points that the window shows, not the columns of this screen.
    QString text =
        QStringLiteral("series,\"%1\",\"%2\",\"smoothed\",low,high\n").arg(d->x.title, d->y.title);
    const AxisRange range = d->chosenX.value_or(d->dataRange());
    for (const CurveLayer& layer : d->layers) {
        const CurveData& curve = *layer.curve().data;
        const SeriesPyramid& base = curve.raw.empty() ? curve.smooth : curve.raw;
        for (std::size_t i = base.lowerBound(range.begin);
             i < base.size() && base.x()[i] <= range.end; ++i) {
            text += QStringLiteral("\"%1\",%2,").arg(layer.curve().name, csvNumber(base.x()[i]));
            text +=
                (curve.raw.empty() ? QString() : csvNumber(curve.raw.y()[i])) + QLatin1Char(',');
            for (const SeriesPyramid* more : {&curve.smooth, &curve.low, &curve.high}) {
                text += more->size() == base.size() ? csvNumber(more->y()[i]) : QString();
                text += more == &curve.high ? QLatin1Char('\n') : QLatin1Char(',');
            }
        }
    }
    return text;
}

void CurveChart::setRange(Qt::Orientation orientation, std::optional<AxisRange> range)
{
    (orientation == Qt::Horizontal ? d->chosenX : d->chosenY) = range;
    redraw();
    Q_EMIT viewChanged();
}

void CurveChart::zoom(Qt::Orientation orientation, double factor, double centre)
{
    const bool isX = orientation == Qt::Horizontal;
    const QCPRange range = (isX ? plot()->xAxis : plot()->yAxis)->range();
    AxisRange zoomed;
    if (isX ? d->x.logarithmic : d->y.logarithmic) {
        zoomed = {centre * std::pow(range.lower / centre, factor),
                  centre * std::pow(range.upper / centre, factor)};
    } else {
        zoomed = {centre + (range.lower - centre) * factor,
                  centre + (range.upper - centre) * factor};
    }
    if (isX) {
        const AxisRange all = d->dataRange();
        zoomed = {std::max(zoomed.begin, all.begin), std::min(zoomed.end, all.end)};
        if (zoomed == all) {
            setRange(orientation, std::nullopt);
            return;
        }
    }
    const double least = std::max(std::abs(zoomed.end), 1e-300) * 1e-12;
    if (zoomed.end - zoomed.begin > least)
        setRange(orientation, zoomed);
}

bool CurveChart::takeWheel(const QWheelEvent& event)
{
    const double turns = event.angleDelta().y() / 120.0;
    if (turns == 0 || !hasData())
        return false;
    const QPointF at = event.position();
    const bool isY = event.modifiers() & Qt::ControlModifier || at.x() < plot()->axisRect()->left();
    zoom(isY ? Qt::Vertical : Qt::Horizontal, std::pow(kZoomStep, turns),
         isY ? plot()->yAxis->pixelToCoord(at.y()) : plot()->xAxis->pixelToCoord(at.x()));
    return true;
}

bool CurveChart::takeKey(const QKeyEvent& event)
{
    const QRect area = plot()->axisRect()->rect();
    const double middle = plot()->xAxis->pixelToCoord(area.center().x());
    if (d->cursors->takeKey(event, std::isnan(d->pointer) ? middle : d->pointer))
        return true;
    const bool isY = event.modifiers() & Qt::ControlModifier;
    const double centre = isY ? plot()->yAxis->pixelToCoord(area.center().y()) : middle;
    switch (event.key()) {
    case Qt::Key_Home:
        showAll();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(isY ? Qt::Vertical : Qt::Horizontal, kZoomStep, centre);
        return true;
    case Qt::Key_Minus:
        zoom(isY ? Qt::Vertical : Qt::Horizontal, 1 / kZoomStep, centre);
        return true;
    default:
        return false;
    }
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == plot()) {
        if (event->type() == QEvent::Leave) {
            d->pointer = kNothing;
            Q_EMIT pointerMoved(kNothing);
        } else if (event->type() == QEvent::Wheel) {
            return takeWheel(*static_cast<QWheelEvent*>(event));
        } else if (event->type() == QEvent::KeyPress) {
            return takeKey(*static_cast<QKeyEvent*>(event));
        }
    }
    return PlotFrame::eventFilter(watched, event);
}

} // namespace mullion
