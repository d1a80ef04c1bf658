// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/oddity.h"

#include <cstdint>
#include <optional>

namespace mullion {

/// Everything the loop itself remembers from step to step; weights and the optimizer's memory are
/// beside it in the checkpoint. The place in the data is a function of `step`.
struct TrainingState
{
    std::uint64_t step = 0; ///< updates done
    double symbols = 0;     ///< bytes and document ends learned from
    double tokens = 0;      ///< the same in predictions
    double elapsedSeconds = 0;

    /// Sums since the last report.
    double reportNats = 0;
    double reportSymbols = 0;
    double reportTokens = 0;
    double reportSeconds = 0;
    std::uint64_t reportSteps = 0;
    double reportGradientNorm = 0;
    double reportGradientNormMost = 0; ///< the largest one, no sum

    SeriesMemory lossSeries;
    SeriesMemory gradientSeries;

    /// Exponential mean of the training loss over about 100 steps, for the progress bar.
    std::optional<double> smoothBitsPerByte;

    /// Lowest main metric of all validations so far, and its step.
    std::optional<double> best;
    std::uint64_t bestStep = 0;
    std::optional<double> lastValidation;

    friend bool operator==(const TrainingState&, const TrainingState&) = default;
};

} // namespace mullion
