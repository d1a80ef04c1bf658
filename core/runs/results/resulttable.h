// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/results/runcurves.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// The cost at which curves are read, so that runs of different lengths can be compared.
struct EqualReading
{
    enum class Measure
    {
        Flops,
        Tokens,
        RawBytes
    };

    Measure measure = Measure::Flops;
    double amount = 0;

    /// "flops=1e15", "tokens=2e6", "bytes=5e6". Error (`Usage`): anything else.
    static Result<EqualReading> parse(std::string_view text);
};

/// One run's held-out result. At a cost between two measurements it lies on the straight line
/// between them over the logarithm of the cost; so do the rest of its numbers.
struct Reading
{
    HeldOutPoint point;
    bool isBetween = false; ///< not measured just there
    bool isEarly = false;   ///< before the run's last step, so its rate had not come down yet
};

/// Nothing when nothing was measured, or not that early or that late.
std::optional<Reading> readingOf(const RunCurves& run, const std::optional<EqualReading>& at);

/// A number of several runs.
struct Moments
{
    std::size_t count = 0;
    double mean = 0;
    double deviation = 0; ///< of a sample; 0 for one
};

Moments momentsOf(std::span<const double> values);

/// A column of the table.
struct ResultColumn
{
    const char* id;    ///< in JSON
    const char* title; ///< in text, with the unit
    std::optional<double> (*value)(const RunCurves&, const Reading&);
};

std::span<const ResultColumn> resultColumns();

/// One run, or a group of runs.
struct ResultRow
{
    std::string name;
    std::size_t runs = 0;          ///< all of the group
    std::vector<Moments> values;   ///< by column; of those runs that count
    std::size_t between = 0;       ///< readings that were not measured just there
    std::size_t early = 0;         ///< readings before a run's end
    std::vector<std::string> left; ///< runs that do not count, and why
};

/// A row per run, or per value of the words in `by` ("tokenizer", "preset", "kind" or a field), in
/// the order in which they come. A run that has not finished counts only where `at` says where to
/// read it. Errors (`Input`): the runs were not measured on the same text; (`Usage`): an unknown
/// word.
Result<std::vector<ResultRow>> resultTable(std::span<const RunCurves> runs,
                                           const std::vector<std::string>& by,
                                           const std::optional<EqualReading>& at);

} // namespace mullion
