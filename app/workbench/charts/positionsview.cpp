// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/positionsview.h"

#include "app/workbench/charts/chartnotice.h"
#include "app/workbench/charts/metricsstore.h"
#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"
#include "widgets/plot/curvechart.h"
#include "widgets/plot/heatmap.h"
#include "widgets/plot/plotfigure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr int kMostInRow = 3;

std::optional<double> number(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

void chooseOr(QComboBox* box, const QString& id)
{
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

/// Exactly so many plots in the grid, each with its own caption above it.
template <class Plot, class Make>
void setCount(std::vector<Plot*>& plots, std::size_t count, Make make)
{
    while (plots.size() > count) {
        delete plots.back();
        plots.pop_back();
    }
    while (plots.size() < count)
        plots.push_back(make());
}

} // namespace

PositionsView::PositionsView(QWidget* parent)
    : RunView(parent)
    , m_store(std::make_shared<MetricsStore>())
    , m_job(new JobSlot(this))
    , m_show(describe(new QComboBox(this), tr("Show"),
                      tr("A map of position and step for each run, or the learning curves of its "
                         "positions")))
    , m_measure(describe(new QComboBox(this), tr("Measure"),
                         tr("Loss in bits per token, or the share of tokens predicted right")))
    , m_minusTrivial(describe(new QCheckBox(tr("minus &trivial"), this), tr("Minus trivial"),
                              tr("Compare each position with what guessing by the counts of "
                                 "tokens at this position gives; better is upwards")))
    , m_line(describe(new QComboBox(this), tr("Line"),
                      tr("The line across the maps: one position over the steps, or one step over "
                         "the positions. Pull it with the mouse or the arrow keys")))
    , m_notice(new ChartNotice(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_multiples(new QWidget(m_splitter))
    , m_grid(new QGridLayout(m_multiples))
    , m_slice(new CurveChart(m_splitter))
{
    m_show->addItem(tr("Map"), QStringLiteral("map"));
    m_show->addItem(tr("Learning curves"), QStringLiteral("curves"));
    m_measure->addItem(tr("Loss"), QStringLiteral("loss"));
    m_measure->addItem(tr("Accuracy"), QStringLiteral("accuracy"));
    m_line->addItem(tr("At a position"), QStringLiteral("position"));
    m_line->addItem(tr("At a step"), QStringLiteral("step"));
    m_slice->setAccessibleName(tr("Curves along the line"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 2);
    const auto labelled = [&](const QString& words, QComboBox* box) {
        auto* label = new QLabel(words, this);
        label->setBuddy(box);
        bar->addWidget(label);
        bar->addWidget(box);
        connect(box, &QComboBox::activated, this, &PositionsView::changed);
    };
    labelled(tr("S&how:"), m_show);
    labelled(tr("&of:"), m_measure);
    bar->addWidget(m_minusTrivial);
    labelled(tr("&Line:"), m_line);
    bar->addStretch(1);
    connect(m_minusTrivial, &QCheckBox::toggled, this, &PositionsView::changed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    take({});
}

PositionsView::~PositionsView() = default;

PositionsChoice PositionsView::choice() const
{
    return {m_measure->currentIndex() == 1, m_minusTrivial->isChecked()};
}

bool PositionsView::showsMaps() const
{
    return m_show->currentIndex() == 0;
}

bool PositionsView::isAlongSteps() const
{
    return m_line->currentIndex() == 0;
}

void PositionsView::changed()
{
    update();
    Q_EMIT viewStateChanged();
}

void PositionsView::showRuns(const std::vector<ShownRun>& runs)
{
    m_runs = runs;
    update();
}

void PositionsView::update()
{
    m_job->run([store = m_store, runs = m_runs, choice = choice()](
                   const std::stop_token&) { return drawPositions(*store, runs, choice); },
               [this](PositionsDrawing drawing) { take(std::move(drawing)); });
}

Result<> PositionsView::prepare(const std::vector<ShownRun>& runs)
{
    m_job->cancel();
    m_runs = runs;
    take(drawPositions(*m_store, runs, choice()));
    for (CurveChart* chart : m_charts)
        chart->prepare();
    for (HeatMap* map : m_maps)
        map->prepare();
    m_slice->prepare();
    if (m_drawing.runs.empty())
        return fail(ErrorCode::Input,
                    m_drawing.problems.join(QLatin1Char(' ')).chopped(1).toStdString(),
                    tr("Choose runs whose windows have several tokens").toStdString());
    return {};
}

void PositionsView::take(PositionsDrawing drawing)
{
    m_drawing = std::move(drawing);
    m_notice->setSentences(m_drawing.runs.empty() ? QStringList() : m_drawing.problems);
    layOut();
    m_line->setEnabled(showsMaps());
    m_slice->setVisible(showsMaps() && !m_drawing.runs.empty());
    if (showsMaps())
        fillMaps();
    else
        fillCurves();
}

void PositionsView::layOut()
{
    // One empty plot says why there is nothing.
    const std::size_t count = std::max<std::size_t>(m_drawing.runs.size(), 1);
    setCount(m_maps, showsMaps() ? count : 0, [this] {
        auto* map = new HeatMap(m_multiples);
        connect(map, &HeatMap::linePulled, this, &PositionsView::pull);
        return map;
    });
    setCount(m_charts, showsMaps() ? 0 : count, [this] {
        auto* chart = new CurveChart(m_multiples);
        connect(chart, &CurveChart::viewChanged, this, &RunView::viewStateChanged);
        return chart;
    });
    const int inRow = std::min<int>(static_cast<int>(count), kMostInRow);
    for (std::size_t i = 0; i < count; ++i) {
        QWidget* plot = showsMaps() ? static_cast<QWidget*>(m_maps[i]) : m_charts[i];
        m_grid->addWidget(plot, static_cast<int>(i) / inRow, static_cast<int>(i) % inRow);
        plot->setVisible(true);
    }
    const QString empty =
        m_runs.empty() ? tr("Choose runs in the list to see what they learn at each position")
                       : tr("None of these runs has positions:\nchoose runs whose windows have "
                            "several tokens, such as equal-info[b=64,v=256]");
    for (HeatMap* map : m_maps)
        map->setEmptyText(empty);
    for (CurveChart* chart : m_charts)
        chart->setEmptyText(empty);
}

void PositionsView::fillMaps()
{
    if (m_drawing.runs.empty()) {
        m_maps.front()->setCells({});
        return;
    }
    for (std::size_t i = 0; i < m_drawing.runs.size(); ++i) {
        const RunPositions& run = m_drawing.runs[i];
        m_maps[i]->setAccessibleName(tr("Position and step of %1").arg(run.name));
        m_maps[i]->setAxisTitles(tr("Step"), tr("Bits of the window"), positionsTitle(choice()));
        m_maps[i]->setScale(m_drawing.least, m_drawing.most);
        m_maps[i]->setCells(run.cells);
        m_maps[i]->setNote(tr("%1 · %2 positions of %3 bits · one cell for each measurement")
                               .arg(run.name)
                               .arg(run.cells.rows)
                               .arg(run.bitsPerToken));
    }
    fillSlice();
}

void PositionsView::fillSlice()
{
    double lastStep = 0;
    for (const RunPositions& run : m_drawing.runs)
        lastStep = std::max(lastStep, run.cells.x.back());
    const double bit = m_atBit.value_or(m_drawing.runs.front().bitsPerToken / 2);
    const double step = m_atStep.value_or(lastStep);
    std::vector<Curve> curves;
    for (std::size_t i = 0; i < m_drawing.runs.size(); ++i) {
        const RunPositions& run = m_drawing.runs[i];
        m_maps[i]->setLine(isAlongSteps() ? HeatMap::Line::Row : HeatMap::Line::Column,
                           isAlongSteps() ? bit : step);
        Curve curve = isAlongSteps() ? run.overSteps(bit) : run.overBits(step);
        if (!curve.data->raw.empty())
            curves.push_back(std::move(curve));
    }
    m_slice->setAxes({isAlongSteps() ? tr("Step") : tr("Bits of the window")},
                     {positionsTitle(choice())});
    m_slice->setUnit(isAlongSteps() ? tr("steps") : tr("bits"));
    m_slice->setNote(isAlongSteps() ? tr("at bit %1 of the window, not smoothed").arg(bit)
                                    : tr("at the measurements nearest to step %1").arg(step));
    m_slice->setCurves(std::move(curves));
}

void PositionsView::pull(double at)
{
    (isAlongSteps() ? m_atBit : m_atStep) = at;
    fillSlice();
    Q_EMIT viewStateChanged();
}

void PositionsView::fillCurves()
{
    if (m_drawing.runs.empty()) {
        m_charts.front()->setCurves({});
        return;
    }
    const double margin = (m_drawing.most - m_drawing.least) * 0.05;
    for (std::size_t i = 0; i < m_drawing.runs.size(); ++i) {
        const RunPositions& run = m_drawing.runs[i];
        std::vector<Curve> curves;
        for (int row = 0; row < run.cells.rows; ++row) {
            Curve curve = run.overSteps((row + 0.5) * run.cells.rowHeight);
            curve.name = tr("position %1").arg(row + 1);
            curve.ramp = run.cells.rows > 1 ? double(row) / (run.cells.rows - 1) : 0;
            curves.push_back(std::move(curve));
        }
        m_charts[i]->setAccessibleName(tr("Learning curves of %1").arg(run.name));
        m_charts[i]->setAxes({tr("Step")}, {positionsTitle(choice())});
        m_charts[i]->setUnit(tr("steps"));
        m_charts[i]->setNote(tr("%1, not smoothed").arg(run.name));
        m_charts[i]->setCurves(std::move(curves));
        // The same scale for all runs.
        if (const CurveChart::View view = m_charts[i]->view(); !view.y)
            m_charts[i]->setView({view.x,
                                  AxisRange{m_drawing.least - margin, m_drawing.most + margin},
                                  view.cursorA, view.cursorB});
    }
}

QJsonObject PositionsView::viewState() const
{
    QJsonObject state{{QStringLiteral("show"), m_show->currentData().toString()},
                      {QStringLiteral("measure"), m_measure->currentData().toString()},
                      {QStringLiteral("minus_trivial"), m_minusTrivial->isChecked()},
                      {QStringLiteral("line"), m_line->currentData().toString()}};
    if (m_atBit)
        state[QStringLiteral("at_bit")] = *m_atBit;
    if (m_atStep)
        state[QStringLiteral("at_step")] = *m_atStep;
    return state;
}

void PositionsView::restoreViewState(const QJsonObject& state)
{
    const QSignalBlocker quiet(m_minusTrivial);
    chooseOr(m_show, state[QStringLiteral("show")].toString());
    chooseOr(m_measure, state[QStringLiteral("measure")].toString());
    chooseOr(m_line, state[QStringLiteral("line")].toString());
    m_minusTrivial->setChecked(state[QStringLiteral("minus_trivial")].toBool());
    m_atBit = number(state[QStringLiteral("at_bit")]);
    m_atStep = number(state[QStringLiteral("at_step")]);
    if (!m_runs.empty())
        update();
}

std::optional<FigureContent> PositionsView::figure() const
{
    if (m_drawing.runs.empty())
        return std::nullopt;
    std::vector<std::vector<PlacedPlot>> rows;
    for (std::size_t i = 0; i < m_drawing.runs.size(); ++i) {
        if (i % kMostInRow == 0)
            rows.emplace_back();
        const PlotFrame* plot = showsMaps() ? static_cast<const PlotFrame*>(m_maps[i])
                                            : static_cast<const PlotFrame*>(m_charts[i]);
        rows.back().push_back({plot, m_drawing.runs[i].name, 1});
    }
    if (showsMaps())
        rows.push_back({{m_slice, {}, 0.8}});
    return gridFigure(positionsTitle(choice()), std::move(rows));
}

} // namespace mullion::workbench
