// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/event.h"
#include "core/runs/runindex.h"
#include "core/runs/runspec.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

/// What a training had cost up to some step.
struct TrainingCost
{
    double tokens = 0;
    double bytes = 0; ///< of text; a document end counts as one
    double flops = 0; ///< 0: not recorded (M1)
};

/// One measurement on held-out text.
struct HeldOutPoint
{
    std::uint64_t step = 0;
    TrainingCost cost;
    double bitsPerByte = 0;
    std::optional<double> fixedRatioBitsPerByte; ///< the paper's formula
};

/// Loss and accuracy at one position inside a window, or over all.
struct PositionPoint
{
    double bitsPerToken = std::numeric_limits<double>::quiet_NaN();
    double accuracy = std::numeric_limits<double>::quiet_NaN();
};

/// By position; `kAllPositions` is the mean over all tokens.
using PositionPoints = std::map<int, PositionPoint>;
inline constexpr int kAllPositions = -1;

/// What was measured in a run, from its events alone.
struct RunCurves
{
    RunSummary summary;
    RunSpec spec;
    std::string tokenizer; ///< name; "m1" for a byte model
    std::string heldOut;   ///< runs with the same were measured on the same text in the same way

    std::vector<HeldOutPoint> validation;              ///< by step
    std::map<std::uint64_t, PositionPoints> positions; ///< by step
    PositionPoints baselinePositions;                  ///< of the unigram model

    /// Numbers that do not change, as they were recorded: name, or name + "/" + its label.
    std::map<std::string, double> facts;
    std::optional<double> tokensPerSecond; ///< median of the reports
    std::optional<double> utilisation;     ///< median
    std::optional<double> peakMemoryBytes;

    [[nodiscard]] std::optional<double> fact(const std::string& name) const;
};

/// Errors: those of `summarize` and of reading spec and events.
Result<RunCurves> readCurves(const std::filesystem::path& run);

} // namespace mullion
