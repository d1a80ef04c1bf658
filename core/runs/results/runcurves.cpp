// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/runcurves.h"

#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mullion {

namespace {

/// A quantity that grows with the steps, known at some of them.
class Growth
{
public:
    void add(std::uint64_t step, double value) { m_points[step] = value; }
    [[nodiscard]] bool isKnown() const { return !m_points.empty(); }

    /// Straight between the reports; from 0 before the first and on after the last.
    [[nodiscard]] double at(std::uint64_t step) const
    {
        if (m_points.empty())
            return 0;
        auto after = m_points.lower_bound(step);
        if (after == m_points.end())
            --after;
        const auto before = after == m_points.begin() ? std::pair<const std::uint64_t, double>{0, 0}
                                                      : *std::prev(after);
        if (after->first == before.first)
            return after->second;
        const double share = (static_cast<double>(step) - static_cast<double>(before.first))
                             / static_cast<double>(after->first - before.first);
        return before.second + share * (after->second - before.second);
    }

private:
    std::map<std::uint64_t, double> m_points;
};

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::string label(const MetricEvent& metric, const std::string& name)
{
    const auto found = metric.labels.find(name);
    return found == metric.labels.end() ? std::string() : found->second;
}

std::optional<int> positionOf(const MetricEvent& metric)
{
    const std::string text = label(metric, "position");
    if (text.empty())
        return kAllPositions;
    int position = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), position);
    if (error != std::errc() || end != text.data() + text.size() || position < 0)
        return std::nullopt;
    return position;
}

/// Sorts the metrics of a run into its curves.
class Collector
{
public:
    explicit Collector(RunCurves& curves)
        : m_curves(curves)
    {
    }

    void take(std::uint64_t step, const MetricEvent& metric)
    {
        if (metric.name == "validation.bits_per_byte")
            takeHeldOut(step, metric);
        else if (metric.name.starts_with("validation.") || metric.name.starts_with("baseline."))
            takeMeasured(step, metric);
        else if (metric.name.starts_with("training.") || metric.name.starts_with("process."))
            takeTraining(step, metric);
        else
            takeFact(metric);
    }

    void finish()
    {
        for (auto& [step, point] : m_heldOut) {
            point.step = step;
            point.cost = {m_tokens.isKnown() ? m_tokens.at(step) : m_bytes.at(step),
                          m_bytes.at(step), m_flops.at(step)};
            m_curves.validation.push_back(point);
        }
        m_curves.tokensPerSecond = median(m_speeds);
        m_curves.utilisation = median(m_utilisations);
    }

private:
    void takeHeldOut(std::uint64_t step, const MetricEvent& metric)
    {
        const std::string context = label(metric, "context");
        if (label(metric, "formula") == "fixed-ratio")
            m_heldOut[step].fixedRatioBitsPerByte = metric.value;
        else if (context.empty() || context == "full") // M1 tells contexts apart
            m_heldOut[step].bitsPerByte = metric.value;
    }

    void takeMeasured(std::uint64_t step, const MetricEvent& metric)
    {
        const bool isBaseline = metric.name.starts_with("baseline.");
        const std::string what = metric.name.substr(metric.name.find('.') + 1);
        if (metric.name == "validation.symbols") {
            m_curves.heldOut = label(metric, "text");
            m_curves.facts["validation.symbols"] = metric.value;
            return;
        }
        if (what != "bits_per_token" && what != "accuracy") {
            takeFact(metric);
            return;
        }
        const auto position = positionOf(metric);
        if (!position || (isBaseline && label(metric, "model") != "unigram"))
            return;
        PositionPoint& point = isBaseline ? m_curves.baselinePositions[*position]
                                          : m_curves.positions[step][*position];
        (what == "accuracy" ? point.accuracy : point.bitsPerToken) = metric.value;
    }

    void takeTraining(std::uint64_t step, const MetricEvent& metric)
    {
        if (metric.name == "training.tokens")
            m_tokens.add(step, metric.value);
        else if (metric.name == "training.symbols")
            m_bytes.add(step, metric.value);
        else if (metric.name == "training.flops")
            m_flops.add(step, metric.value);
        else if (metric.name == "training.token_speed")
            m_speeds.push_back(metric.value);
        else if (metric.name == "training.utilisation")
            m_utilisations.push_back(metric.value);
        else if (metric.name == "process.peak_memory")
            m_curves.peakMemoryBytes = std::max(m_curves.peakMemoryBytes.value_or(0), metric.value);
        else if (metric.name.ends_with("_per_token") && metric.labels.empty()
                 && metric.name != "training.bits_per_token")
            takeFact(metric);
    }

    void takeFact(const MetricEvent& metric)
    {
        std::string key = metric.name;
        for (const auto& [name, value] : metric.labels)
            key += "/" + value;
        m_curves.facts[key] = metric.value;
    }

    RunCurves& m_curves;
    std::map<std::uint64_t, HeldOutPoint> m_heldOut;
    Growth m_tokens;
    Growth m_bytes;
    Growth m_flops;
    std::vector<double> m_speeds;
    std::vector<double> m_utilisations;
};

/// An M1 does not tell which text it was measured on; that follows from its corpora and fields.
std::string heldOutOfByteModel(const RunSpec& spec)
{
    std::string identity =
        fmt::format("m1, {} of {} symbols, validation corpus of {} paths",
                    spec.values.whole("validation_examples"), spec.values.whole("context"),
                    spec.validationCorpus.paths.size());
    for (const CorpusFile& file : spec.inputs)
        identity += " " + file.hash;
    return identity;
}

} // namespace

std::optional<double> RunCurves::fact(const std::string& name) const
{
    const auto found = facts.find(name);
    return found == facts.end() ? std::nullopt : std::optional(found->second);
}

Result<RunCurves> readCurves(const std::filesystem::path& path)
{
    auto summary = summarize(path);
    if (!summary)
        return fail(std::move(summary).error());
    const RunFolder run(path);
    auto spec = run.readSpec();
    if (!spec)
        return fail(std::move(spec).error());
    EventReader events(run.eventsFile());
    MULLION_TRY(events.update());

    RunCurves curves{std::move(*summary), std::move(*spec), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    const UsedInput* tokenizer = curves.spec.use("tokenizer");
    curves.tokenizer = tokenizer ? tokenizer->name : curves.spec.values.kind().name;
    Collector collector(curves);
    for (const Event& event : events.events()) {
        if (const auto* metric = std::get_if<MetricEvent>(&event.what))
            collector.take(event.step, *metric);
    }
    collector.finish();
    if (curves.heldOut.empty() && curves.spec.values.kind().find("validation_examples"))
        curves.heldOut = heldOutOfByteModel(curves.spec);
    return curves;
}

} // namespace mullion
