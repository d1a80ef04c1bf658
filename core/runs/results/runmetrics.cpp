// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/runmetrics.h"

#include "core/runs/runfolder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mullion {

namespace {

constexpr std::array<std::pair<Abscissa, std::string_view>, 5> kAbscissas = {{
    {Abscissa::Steps, "step"},
    {Abscissa::Tokens, "tokens"},
    {Abscissa::TextBytes, "bytes"},
    {Abscissa::Flops, "flops"},
    {Abscissa::Seconds, "seconds"},
}};

const char* metricBehind(Abscissa abscissa)
{
    switch (abscissa) {
    case Abscissa::Tokens:
        return "training.tokens";
    case Abscissa::TextBytes:
        return "training.symbols";
    case Abscissa::Flops:
        return "training.flops";
    case Abscissa::Steps:
    case Abscissa::Seconds:
        break;
    }
    return "";
}

/// Takes the points after `step` away, or all. Whether there were any.
bool cutAfter(MetricValues& values, std::optional<double> step)
{
    const auto keep = [step](std::vector<double>& steps) {
        return step ? static_cast<std::size_t>(std::ranges::upper_bound(steps, *step)
                                               - steps.begin())
                    : 0;
    };
    const std::size_t kept = keep(values.steps);
    const std::size_t keptNotFinite = keep(values.notFiniteSteps);
    const bool isCut = kept < values.steps.size() || keptNotFinite < values.notFiniteSteps.size();
    values.steps.resize(kept);
    values.values.resize(kept);
    values.notFiniteSteps.resize(keptNotFinite);
    return isCut;
}

void add(MetricValues& values, double step, double value)
{
    if (!std::isfinite(value)) {
        values.notFiniteSteps.push_back(step);
        return;
    }
    // A report of an earlier step without a new sitting: the file is out of order there.
    if (!values.steps.empty() && step < values.steps.back())
        return;
    values.steps.push_back(step);
    values.values.push_back(value);
}

} // namespace

std::string MetricKey::text() const
{
    std::string result = name;
    for (const auto& [label, value] : labels)
        result += " " + label + "=" + value;
    return result;
}

MetricKey MetricKey::parse(std::string_view text)
{
    MetricKey key;
    const auto nameEnd = text.find(' ');
    key.name = text.substr(0, nameEnd);
    std::string last;
    while (!text.empty()) {
        const auto end = text.find(' ');
        const std::string_view word = text.substr(0, end);
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
        if (word == key.name && key.labels.empty())
            continue;
        const auto equals = word.find('=');
        if (equals != word.npos)
            key.labels[last = word.substr(0, equals)] = word.substr(equals + 1);
        else if (!last.empty()) // a value with a space in it
            key.labels[last] += " " + std::string(word);
    }
    return key;
}

std::string_view idOf(Abscissa abscissa)
{
    return kAbscissas[static_cast<std::size_t>(abscissa)].second;
}

std::optional<Abscissa> abscissaNamed(std::string_view id)
{
    for (const auto& [abscissa, name] : kAbscissas)
        if (name == id)
            return abscissa;
    return std::nullopt;
}

RunMetrics::RunMetrics(const std::filesystem::path& run)
    : m_reader(RunFolder(run).eventsFile())
{
}

Result<bool> RunMetrics::update()
{
    const std::uint64_t bytes = m_reader.completeBytes();
    MULLION_TRY(m_reader.update());
    if (m_replacements != m_reader.replacements()) {
        m_replacements = m_reader.replacements();
        takeBackAfter(std::nullopt);
        m_metrics.clear();
    }
    const std::vector<Event> events = m_reader.takeEvents();
    for (const Event& event : events)
        take(event);
    return !events.empty() || bytes != m_reader.completeBytes();
}

void RunMetrics::take(const Event& event)
{
    const auto step = static_cast<double>(event.step);
    if (const auto* metric = std::get_if<MetricEvent>(&event.what)) {
        MetricValues& values = m_metrics[{metric->name, metric->labels}];
        values.unit = metric->unit;
        add(values, step, metric->value);
    } else if (const auto* progress = std::get_if<ProgressEvent>(&event.what)) {
        m_elapsed.unit = "s";
        add(m_elapsed, step, progress->elapsedSeconds);
    } else if (const auto* change = std::get_if<ChangeEvent>(&event.what)) {
        if (change->change == RunChange::Started)
            takeBackAfter(std::nullopt);
        else if (change->change == RunChange::Resumed)
            takeBackAfter(event.step);
    }
}

void RunMetrics::takeBackAfter(std::optional<std::uint64_t> step)
{
    const auto last = step ? std::optional(static_cast<double>(*step)) : std::nullopt;
    bool isCut = cutAfter(m_elapsed, last);
    for (auto& [key, values] : m_metrics)
        isCut = cutAfter(values, last) || isCut;
    if (isCut)
        ++m_generation;
}

const MetricValues* RunMetrics::find(const MetricKey& key) const
{
    const auto found = m_metrics.find(key);
    return found == m_metrics.end() ? nullptr : &found->second;
}

const MetricValues* RunMetrics::growth(Abscissa abscissa) const
{
    const MetricValues* values =
        abscissa == Abscissa::Seconds ? &m_elapsed : find({metricBehind(abscissa), {}});
    return values && !values->steps.empty() ? values : nullptr;
}

bool RunMetrics::has(Abscissa abscissa) const
{
    return abscissa == Abscissa::Steps || growth(abscissa);
}

std::vector<double> RunMetrics::along(Abscissa abscissa, std::span<const double> steps) const
{
    if (abscissa == Abscissa::Steps)
        return {steps.begin(), steps.end()};
    const MetricValues* known = growth(abscissa);
    if (!known)
        return {};
    std::vector<double> result;
    result.reserve(steps.size());
    const std::size_t last = known->steps.size() - 1;
    std::size_t after = 0;
    for (const double step : steps) {
        while (after < last && known->steps[after] < step)
            ++after;
        const double beforeStep = after == 0 ? 0 : known->steps[after - 1];
        const double beforeValue = after == 0 ? 0 : known->values[after - 1];
        const double length = known->steps[after] - beforeStep;
        const double share = length > 0 ? (step - beforeStep) / length : 1;
        result.push_back(beforeValue + share * (known->values[after] - beforeValue));
    }
    return result;
}

} // namespace mullion
