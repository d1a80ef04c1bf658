// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/curvesview.h"

#include "app/workbench/charts/chartnotice.h"
#include "app/workbench/charts/chartstate.h"
#include "app/workbench/charts/curvesbar.h"
#include "app/workbench/charts/metricsstore.h"
#include "app/workbench/jobslot.h"
#include "widgets/plot/readouttable.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mullion::workbench {

namespace {

/// Where the same is recorded per byte.
std::optional<MetricKey> perByte(const CurvesDrawing& drawing)
{
    const std::string& name = drawing.choice.metric.name;
    const std::string part = name.substr(0, name.find('.'));
    for (const auto& [key, unit] : drawing.metrics)
        if (key.name == part + ".bits_per_byte" && key.labels.empty())
            return key;
    return std::nullopt;
}

} // namespace

CurvesView::CurvesView(QWidget* parent)
    : RunView(parent)
    , m_store(std::make_shared<MetricsStore>())
    , m_job(new JobSlot(this))
    , m_bar(new CurvesBar(this))
    , m_notice(new ChartNotice(this))
    , m_chart(new CurveChart(this))
    , m_table(new ReadoutTable(m_chart, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_chart->setAccessibleName(tr("Curves of the runs"));
    m_splitter->addWidget(m_chart);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    connect(m_bar, &CurvesBar::choiceChanged, this, [this] {
        update();
        Q_EMIT viewStateChanged();
    });
    connect(m_bar, &CurvesBar::scaleChanged, this, [this] {
        setAxes();
        Q_EMIT viewStateChanged();
    });
    connect(m_chart, &CurveChart::viewChanged, this, &RunView::viewStateChanged);
    connect(m_notice, &ChartNotice::cureChosen, this, [this] {
        if (const auto metric = perByte(m_drawing)) {
            CurvesChoice choice = m_bar->choice();
            choice.metric = *metric;
            m_bar->setChoice(choice);
            update();
            Q_EMIT viewStateChanged();
        }
    });
    take({});
}

CurvesView::~CurvesView() = default;

void CurvesView::showRuns(const std::vector<ShownRun>& runs)
{
    m_runs = runs;
    update();
}

void CurvesView::update()
{
    m_job->run([store = m_store, runs = m_runs, choice = m_bar->choice()](
                   const std::stop_token& stop) { return drawCurves(*store, runs, choice, stop); },
               [this](CurvesDrawing drawing) { take(std::move(drawing)); });
}

Result<> CurvesView::prepare(const std::vector<ShownRun>& runs)
{
    m_job->cancel();
    m_runs = runs;
    take(drawCurves(*m_store, runs, m_bar->choice()));
    m_chart->resize(size());
    m_chart->prepare();
    if (!m_chart->hasData())
        return fail(ErrorCode::Input,
                    m_drawing.problems.isEmpty()
                        ? tr("The runs have recorded nothing").toStdString()
                        : m_drawing.problems.join(QLatin1Char(' ')).chopped(1).toStdString(),
                    tr("Choose a metric that they have").toStdString());
    return {};
}

void CurvesView::take(CurvesDrawing drawing)
{
    m_drawing = std::move(drawing);
    if (!m_runs.empty())
        m_bar->offer(m_drawing);
    QString empty = tr("Choose runs in the list to see their curves");
    if (!m_runs.empty())
        empty = m_drawing.metrics.empty() ? tr("The runs have recorded nothing yet")
                                          : tr("None of the runs has this metric");
    m_chart->setEmptyText(empty);
    setAxes();
    if (m_restored && !m_runs.empty())
        m_chart->setView(*std::exchange(m_restored, std::nullopt));
    m_chart->setCurves(m_drawing.curves);
    m_chart->setNote(m_drawing.note);
    m_chart->setUnit(m_drawing.xUnit);
    m_table->setAxisName(m_drawing.xTitle);
    m_table->refresh();

    QStringList sentences = m_drawing.problems;
    QString cure;
    if (m_drawing.tokensDiffer) {
        sentences.prepend(tr("These runs cut text into different tokens: their numbers per token "
                             "cannot be compared, bits per byte on the same text can."));
        if (perByte(m_drawing))
            cure = tr("Show bits/byte");
    }
    m_notice->setSentences(sentences, cure);
}

void CurvesView::setAxes()
{
    m_chart->setAxes({m_drawing.xTitle, m_bar->logX()}, {m_drawing.yTitle, m_bar->logY()});
}

QJsonObject CurvesView::viewState() const
{
    const CurvesChoice choice = m_bar->choice();
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    QJsonObject state = toJson(m_restored.value_or(m_chart->view()));
    if (!choice.metric.name.empty())
        state[QStringLiteral("metric")] = text(choice.metric.text());
    state[QStringLiteral("x")] = text(idOf(choice.x));
    state[QStringLiteral("log_x")] = m_bar->logX();
    state[QStringLiteral("log_y")] = m_bar->logY();
    state[QStringLiteral("smoothing")] = text(idOf(choice.smoothing));
    state[QStringLiteral("width")] = choice.width;
    state[QStringLiteral("group")] = text(choice.groupBy);
    return state;
}

void CurvesView::restoreViewState(const QJsonObject& state)
{
    CurvesChoice choice;
    const auto text = [&state](const char* key) {
        return state[QLatin1String(key)].toString().toStdString();
    };
    choice.metric = MetricKey::parse(text("metric"));
    choice.x = abscissaNamed(text("x")).value_or(Abscissa::Steps);
    choice.smoothing = smoothingNamed(text("smoothing")).value_or(Smoothing::None);
    choice.width = std::clamp(state[QStringLiteral("width")].toDouble(), 0.0, 1e9);
    choice.groupBy = text("group");
    m_bar->setChoice(choice);
    m_bar->setLog(state[QStringLiteral("log_x")].toBool(), state[QStringLiteral("log_y")].toBool());
    m_restored = chartViewFromJson(state);
    if (!m_runs.empty())
        update();
}

std::optional<FigureContent> CurvesView::figure() const
{
    if (!m_chart->hasData())
        return std::nullopt;
    return m_chart->figure(m_drawing.yTitle);
}

} // namespace mullion::workbench
