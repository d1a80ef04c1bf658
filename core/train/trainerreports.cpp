// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the trainer measures and tells; trainer.cpp is what it does.
#include "core/train/trainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>
#include <sys/resource.h>

namespace mullion {

namespace {

double peakMemoryBytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024;
}

/// The metrics that a sentence can hold: those without labels, and M1's by context.
std::string inWords(const Validation& validation)
{
    std::vector<std::string> parts;
    for (const MetricEvent& metric : validation) {
        const auto context = metric.labels.find("context");
        if (context != metric.labels.end())
            parts.push_back(fmt::format("context {} {:.3f}", context->second, metric.value));
        else if (metric.labels.empty())
            parts.push_back(fmt::format("{:.3f}{}{}", metric.value, metric.unit.empty() ? "" : " ",
                                        metric.unit.empty() ? " accuracy" : metric.unit));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace

Result<> Trainer::countGradient(double norm)
{
    ++m_state.reportSteps;
    m_state.reportGradientNorm += norm;
    m_state.reportGradientNormMost = std::max(m_state.reportGradientNormMost, norm);
    return warnIfOdd(m_state.gradientSeries, norm, "gradient norm");
}

Result<> Trainer::warnIfOdd(SeriesMemory& series, double value, std::string_view what)
{
    const auto odd = watch(series, value);
    if (!odd)
        return {};
    const std::string sentence = inWords(*odd, what);
    m_observer.noted(fmt::format("Warning: step {}: {}", m_state.step, sentence));
    return record(WarningEvent{sentence});
}

Result<> Trainer::reportIfDue()
{
    if (!isDue(m_settings.reportEvery))
        return {};
    const double bits = m_state.reportNats / std::numbers::ln2;
    const double seconds = std::max(m_state.reportSeconds, 1e-9);
    const double flops = m_objective.flopsPerToken();
    const auto report = [this](const char* name, double value, const char* unit) {
        return record(MetricEvent{name, value, unit, {}});
    };
    MULLION_TRY(report("training.bits_per_byte", bits / m_state.reportSymbols, "bits/byte"));
    MULLION_TRY(report("training.bits_per_token", bits / m_state.reportTokens, "bits/token"));
    MULLION_TRY(report("training.rate", m_settings.schedule.at(m_state.step - 1), ""));
    MULLION_TRY(report("training.symbols", m_state.symbols, "bytes"));
    MULLION_TRY(report("training.tokens", m_state.tokens, "tokens"));
    MULLION_TRY(report("training.speed", m_state.reportSymbols / seconds, "symbols/s"));
    MULLION_TRY(report("training.token_speed", m_state.reportTokens / seconds, "tokens/s"));
    if (flops > 0) {
        MULLION_TRY(report("training.flops", m_state.tokens * flops, "FLOP"));
        if (m_settings.peakFlops > 0)
            MULLION_TRY(report("training.utilisation",
                               m_state.reportTokens * flops / seconds / m_settings.peakFlops, ""));
    }
    MULLION_TRY(report("process.peak_memory", peakMemoryBytes(), "bytes"));
    MULLION_TRY(reportGradient());
    m_state.reportTokens = 0;
    m_state.reportNats = m_state.reportSymbols = m_state.reportSeconds = 0;
    return record(ProgressEvent{m_settings.steps, m_state.elapsedSeconds, remainingSeconds()});
}

Result<> Trainer::reportGradient()
{
    const auto steps = static_cast<double>(std::max<std::uint64_t>(m_state.reportSteps, 1));
    MULLION_TRY(
        record(MetricEvent{"training.gradient_norm", m_state.reportGradientNorm / steps, "", {}}));
    MULLION_TRY(record(MetricEvent{
        "training.gradient_norm", m_state.reportGradientNormMost, "", {{"statistic", "maximum"}}}));
    m_state.reportSteps = 0;
    m_state.reportGradientNorm = m_state.reportGradientNormMost = 0;
    return {};
}

Result<> Trainer::validateIfDue()
{
    if (!isDue(m_settings.validateEvery))
        return {};
    const auto validation = m_objective.validate();
    if (!validation)
        return fail(validation.error());
    countTime();
    if (validation->empty())
        return {};
    for (const MetricEvent& metric : *validation)
        MULLION_TRY(record(metric));
    const double main = validation->front().value;
    m_state.lastValidation = main;
    if (!m_state.best || main < *m_state.best) {
        m_state.best = main;
        m_state.bestStep = m_state.step;
    }
    m_observer.noted(fmt::format("Step {}: held out: {}", m_state.step, inWords(*validation)));
    return save(); // so that the best state that was measured can be kept
}

} // namespace mullion
