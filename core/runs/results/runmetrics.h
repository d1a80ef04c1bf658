// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/eventlog.h"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// A metric of a run: its name and labels, e.g. "validation.bits_per_byte" of context = "full".
struct MetricKey
{
    std::string name;
    std::map<std::string, std::string> labels;

    /// "validation.bits_per_byte context=full": what people read, and what `parse` takes.
    [[nodiscard]] std::string text() const;
    static MetricKey parse(std::string_view text);

    friend auto operator<=>(const MetricKey&, const MetricKey&) = default;
};

/// What can be put on the x axis.
enum class Abscissa
{
    Steps,
    Tokens,
    TextBytes,
    Flops,
    Seconds ///< spent training, pauses and the time between sittings left out
};

/// "step", "tokens", "bytes", "flops", "seconds".
std::string_view idOf(Abscissa abscissa);
std::optional<Abscissa> abscissaNamed(std::string_view id);

/// The values of a metric in the order of steps, which do not fall. A step is exact up to 2^53.
struct MetricValues
{
    std::string unit;
    std::vector<double> steps;
    std::vector<double> values;         ///< finite
    std::vector<double> notFiniteSteps; ///< where the value was no number, or infinite
};

/// All metrics of a run as plain arrays, read on as its events.jsonl grows. A resumed run has no
/// seam: what a later sitting repeats replaces what the earlier one had reported.
class RunMetrics
{
public:
    explicit RunMetrics(const std::filesystem::path& run);

    /// Reads what was appended. Whether anything was. Error (`Input`): the file cannot be read.
    Result<bool> update();

    [[nodiscard]] const std::map<MetricKey, MetricValues>& metrics() const { return m_metrics; }
    [[nodiscard]] const MetricValues* find(const MetricKey& key) const;

    /// Whether the run has reported what this axis needs.
    [[nodiscard]] bool has(Abscissa abscissa) const;
    /// What the run had cost at these steps (not falling): straight between two reports, from 0
    /// before the first, and on at the last pace after the last. Nothing unless `has`.
    [[nodiscard]] std::vector<double> along(Abscissa abscissa, std::span<const double> steps) const;

    /// Lines of the file that are no events.
    [[nodiscard]] std::uint64_t damagedLines() const { return m_reader.damagedLines(); }
    /// Grows by one whenever points were taken back, so that what was made from them is made anew.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }

private:
    void take(const Event& event);
    void takeBackAfter(std::optional<std::uint64_t> step);
    [[nodiscard]] const MetricValues* growth(Abscissa abscissa) const;

    EventReader m_reader;
    std::map<MetricKey, MetricValues> m_metrics;
    MetricValues m_elapsed; ///< seconds of training, from the reports of progress
    std::uint64_t m_replacements = 0;
    std::uint64_t m_generation = 0;
};

} // namespace mullion
