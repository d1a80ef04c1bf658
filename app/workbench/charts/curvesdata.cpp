// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/curvesdata.h"

#include "app/workbench/charts/metricsstore.h"
#include "app/workbench/charts/rungroups.h"
#include "core/runs/results/groupcurve.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace mullion::workbench {

namespace {

constexpr std::size_t kGroupPlaces = 1000;

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("mullion::workbench", text, comment, n);
}

/// The points of one run, before they are a curve.
struct RunPoints
{
    std::size_t run = 0;
    std::string group;
    std::vector<double> x;
    std::vector<double> y;
    SmoothSeries smooth;
    QString suffix; ///< which labels, where they are not those asked for
};

/// A metric without labels is for a byte model the one of its full context.
const MetricValues* find(const RunMetrics& metrics, const MetricKey& key, QString& suffix)
{
    const MetricValues* values = metrics.find(key);
    if (values && !values->steps.empty())
        return values;
    if (key.labels.empty()) {
        const MetricValues* full = metrics.find({key.name, {{"context", "full"}}});
        if (full && !full->steps.empty()) {
            suffix = QStringLiteral(" (context=full)");
            return full;
        }
    }
    return values;
}

MetricKey usualMetric(const std::map<MetricKey, std::string>& metrics)
{
    for (const MetricKey& key :
         {MetricKey{"validation.bits_per_byte", {}},
          MetricKey{"validation.bits_per_byte", {{"context", "full"}}},
          MetricKey{"training.bits_per_byte", {}}, MetricKey{"training.bits_per_token", {}}})
        if (metrics.contains(key))
            return key;
    return metrics.empty() ? MetricKey{} : metrics.begin()->first;
}

/// 1, 2 or 5 times a power of ten.
double roundNumber(double value)
{
    if (!(value > 0))
        return 0;
    const double ten = std::pow(10, std::floor(std::log10(value)));
    const double share = value / ten;
    return ten * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
}

QString smoothingText(Smoothing smoothing, double width)
{
    const QString steps = QLocale().toString(width, 'g', 6);
    switch (smoothing) {
    case Smoothing::None:
        return tr("not smoothed");
    case Smoothing::RunningMean:
        return tr("running mean over %1 steps").arg(steps);
    case Smoothing::TimeWeighted:
        return tr("time-weighted mean, a weight halves in %1 steps")
            .arg(QLocale().toString(width / 2, 'g', 6));
    case Smoothing::Gaussian:
        return tr("Gaussian over %1 steps (four deviations)").arg(steps);
    case Smoothing::Median:
        return tr("median over %1 steps").arg(steps);
    case Smoothing::MinMaxBand:
        return tr("running mean, least and greatest over %1 steps").arg(steps);
    }
    return {};
}

struct Unit
{
    double factor;
    QString title;
    QString plural;
};

/// The x axis in a unit that suits its length.
Unit unitOf(Abscissa x, double most)
{
    switch (x) {
    case Abscissa::Steps:
        return {1, tr("Step"), tr("steps")};
    case Abscissa::Tokens:
        return {1, tr("Training tokens"), tr("tokens")};
    case Abscissa::TextBytes:
        return {1, tr("Training text (bytes)"), tr("bytes")};
    case Abscissa::Flops:
        return {1, tr("Training compute (FLOP)"), tr("FLOP")};
    case Abscissa::Seconds:
        break;
    }
    if (most > 3 * 3600)
        return {1.0 / 3600, tr("Training time (h)"), tr("hours")};
    if (most > 3 * 60)
        return {1.0 / 60, tr("Training time (min)"), tr("minutes")};
    return {1, tr("Training time (s)"), tr("seconds")};
}

QString abscissaMissing(Abscissa x)
{
    switch (x) {
    case Abscissa::Steps:
        break;
    case Abscissa::Tokens:
        return tr("has not recorded its tokens");
    case Abscissa::TextBytes:
        return tr("has not recorded its bytes of text");
    case Abscissa::Flops:
        return tr("has not recorded its compute");
    case Abscissa::Seconds:
        return tr("has not recorded its time");
    }
    return {};
}

Curve curveOf(const RunPoints& points, const QString& name, int colorIndex)
{
    auto data = std::make_shared<CurveData>();
    data->raw = SeriesPyramid(points.x, points.y);
    if (!points.smooth.y.empty())
        data->smooth = SeriesPyramid(points.x, points.smooth.y);
    if (!points.smooth.low.empty()) {
        data->low = SeriesPyramid(points.x, points.smooth.low);
        data->high = SeriesPyramid(points.x, points.smooth.high);
    }
    return {name + points.suffix, colorIndex, {}, std::move(data)};
}

Curve groupCurveOf(const std::vector<const RunPoints*>& members, const std::string& name,
                   int colorIndex)
{
    std::vector<CurvePoints> curves;
    for (const RunPoints* member : members)
        curves.push_back({member->x, member->smooth.y.empty() ? member->y : member->smooth.y});
    const GroupCurve group = groupCurve(curves, commonGrid(curves, kGroupPlaces));
    std::vector<double> low(group.mean), high(group.mean);
    for (std::size_t i = 0; i < low.size(); ++i) {
        low[i] -= group.deviation[i];
        high[i] += group.deviation[i];
    }
    auto data = std::make_shared<CurveData>();
    data->smooth = SeriesPyramid(group.x, group.mean);
    data->low = SeriesPyramid(group.x, std::move(low));
    data->high = SeriesPyramid(group.x, std::move(high));
    return {tr("%1 (%n run(s))", nullptr, static_cast<int>(members.size()))
                .arg(QString::fromStdString(name)),
            colorIndex,
            {},
            std::move(data)};
}

/// Reads runs one by one into points; what is wrong becomes a sentence.
class Gatherer
{
    Q_DECLARE_TR_FUNCTIONS(Gatherer)

public:
    Gatherer(CurvesDrawing& drawing, const std::vector<ShownRun>& runs)
        : m_drawing(drawing)
        , m_runs(runs)
        , m_names(runNames(runs))
    {
    }

    void list(std::size_t index, const MetricsStore::Run& run)
    {
        for (const auto& [key, values] : run.metrics.metrics())
            if (!values.steps.empty())
                m_drawing.metrics.emplace(key, values.unit);
        for (const Abscissa x : {Abscissa::Steps, Abscissa::Tokens, Abscissa::TextBytes,
                                 Abscissa::Flops, Abscissa::Seconds})
            if (run.metrics.has(x))
                m_drawing.abscissas.insert(x);
        m_longest = std::max(m_longest, static_cast<double>(m_runs[index].summary.allSteps));
        if (run.spec) {
            m_groups.add(m_runs[index], *run.spec);
            const UsedInput* tokenizer = run.spec->use("tokenizer");
            m_tokenizers[index] = tokenizer ? tokenizer->name : std::string();
        }
        if (const auto damaged = run.metrics.damagedLines())
            say(index, tr("%n line(s) of its events are damaged and left out", nullptr,
                          static_cast<int>(damaged)));
    }

    void take(std::size_t index, const MetricsStore::Run& run)
    {
        const CurvesChoice& choice = m_drawing.choice;
        RunPoints points;
        points.run = index;
        const MetricValues* values = find(run.metrics, choice.metric, points.suffix);
        if (!values) {
            say(index, tr("has no '%1'").arg(QString::fromStdString(choice.metric.text())));
            return;
        }
        if (!values->notFiniteSteps.empty())
            say(index, tr("%n value(s) are infinite or no numbers and left out, the first at "
                          "step %1",
                          nullptr, static_cast<int>(values->notFiniteSteps.size()))
                           .arg(values->notFiniteSteps.front()));
        if (!run.metrics.has(choice.x)) {
            say(index, abscissaMissing(choice.x));
            return;
        }
        if (choice.smoothing != Smoothing::None)
            points.smooth = smoothed(values->steps, values->values, choice.smoothing, choice.width);
        points.x = run.metrics.along(choice.x, values->steps);
        points.y = values->values;
        if (run.spec && !choice.groupBy.empty())
            points.group = RunGroups::valueOf(m_runs[index], *run.spec, choice.groupBy);
        m_unit = values->unit;
        m_points.push_back(std::move(points));
    }

    void say(std::size_t index, const QString& what)
    {
        m_drawing.problems << tr("%1: %2.").arg(m_names[index], what);
    }

    void settle()
    {
        CurvesChoice& choice = m_drawing.choice;
        if (choice.metric.name.empty())
            choice.metric = usualMetric(m_drawing.metrics);
        if (choice.width <= 0)
            choice.width = roundNumber(m_longest / 50);
        m_drawing.groupings = m_groups.words();
    }

    void finish()
    {
        const CurvesChoice& choice = m_drawing.choice;
        double most = 0;
        for (const RunPoints& points : m_points)
            most = std::max(most, points.x.empty() ? 0 : points.x.back());
        const Unit unit = unitOf(choice.x, most);
        for (RunPoints& points : m_points)
            for (double& x : points.x)
                x *= unit.factor;
        m_drawing.xTitle = unit.title;
        m_drawing.xUnit = unit.plural;
        m_drawing.yTitle = metricTitle(choice.metric, m_unit);
        QStringList notes{smoothingText(choice.smoothing, choice.width)};
        if (choice.groupBy.empty()) {
            for (const RunPoints& points : m_points)
                m_drawing.curves.push_back(
                    curveOf(points, m_names[points.run], m_runs[points.run].colorIndex));
        } else {
            addGroups();
            notes << tr("means of runs with one standard deviation");
        }
        m_drawing.tokensDiffer = isPerToken() && tokenizersDiffer();
        if (m_drawing.tokensDiffer)
            notes << tr("numbers per token of different tokenizers: not comparable");
        m_drawing.note = notes.join(QStringLiteral(" · "));
    }

private:
    void addGroups()
    {
        std::map<std::string, std::vector<const RunPoints*>> groups;
        for (const RunPoints& points : m_points)
            groups[points.group].push_back(&points);
        int color = 0;
        for (const auto& [name, members] : groups)
            m_drawing.curves.push_back(
                groupCurveOf(members, name.empty() ? tr("without").toStdString() : name, color++));
    }

    [[nodiscard]] bool isPerToken() const
    {
        const std::string& name = m_drawing.choice.metric.name;
        return m_unit.ends_with("/token") || name.ends_with("per_token")
               || name.ends_with("accuracy");
    }

    [[nodiscard]] bool tokenizersDiffer() const
    {
        std::set<std::string> names;
        for (const RunPoints& points : m_points)
            if (const auto found = m_tokenizers.find(points.run); found != m_tokenizers.end())
                names.insert(found->second);
        return names.size() > 1;
    }

    CurvesDrawing& m_drawing;
    const std::vector<ShownRun>& m_runs;
    std::vector<QString> m_names;
    std::vector<RunPoints> m_points;
    std::map<std::size_t, std::string> m_tokenizers;
    RunGroups m_groups;
    std::string m_unit;
    double m_longest = 0;
};

} // namespace

CurvesDrawing drawCurves(MetricsStore& store, const std::vector<ShownRun>& runs,
                         CurvesChoice choice, const std::stop_token& stop)
{
    CurvesDrawing drawing;
    drawing.choice = std::move(choice);
    Gatherer gatherer(drawing, runs);
    std::vector<bool> isReadable(runs.size(), false);
    for (std::size_t i = 0; i < runs.size() && !stop.stop_requested(); ++i) {
        const Result<> read =
            store.read(runs[i].path, [&](const MetricsStore::Run& run) { gatherer.list(i, run); });
        isReadable[i] = read.has_value();
        if (!read)
            gatherer.say(i, QString::fromStdString(read.error().sentence()));
    }
    gatherer.settle();
    for (std::size_t i = 0; i < runs.size() && !stop.stop_requested(); ++i) {
        if (!isReadable[i])
            continue;
        const Result<> read =
            store.read(runs[i].path, [&](const MetricsStore::Run& run) { gatherer.take(i, run); });
        if (!read)
            gatherer.say(i, QString::fromStdString(read.error().sentence()));
    }
    gatherer.finish();
    return drawing;
}

QString metricTitle(const MetricKey& metric, const std::string& unit)
{
    const std::size_t dot = metric.name.find('.');
    const std::string part = metric.name.substr(0, dot);
    const std::string what = dot == std::string::npos ? metric.name : metric.name.substr(dot + 1);
    const bool isLoss = what == "bits_per_byte" || what == "bits_per_token";
    QString title = isLoss
                        ? tr("loss")
                        : QString::fromStdString(what).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (part == "validation")
        title = tr("Held-out %1").arg(title);
    else if (part == "training")
        title = tr("Training %1").arg(title);
    else if (part == "baseline")
        title = tr("Baseline %1").arg(title);
    else if (dot != std::string::npos)
        title = QStringLiteral("%1: %2").arg(QString::fromStdString(part), title);
    for (const auto& [label, value] : metric.labels)
        title += QStringLiteral(", %1 %2").arg(QString::fromStdString(label),
                                               QString::fromStdString(value));
    if (!unit.empty())
        title += QStringLiteral(" (%1)").arg(QString::fromStdString(unit));
    return title;
}

std::vector<QString> runNames(const std::vector<ShownRun>& runs)
{
    std::vector<QString> names;
    for (const ShownRun& run : runs)
        names.push_back(QString::fromStdString(shownName(run.path, run.labels)));
    const std::vector<QString> plain = names;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (std::ranges::count(plain, plain[i]) > 1)
            names[i] = QString::fromStdString(runs[i].path.parent_path().filename().string())
                       + QLatin1Char('/') + plain[i];
    return names;
}

} // namespace mullion::workbench
