// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace mullion {

/// Learning rate of a step, a function of the step alone.
struct RateSchedule
{
    enum class Shape
    {
        FlatThenRsqrt, ///< T5X: base / sqrt(max(step, flatSteps)); paper, section 3.2
        Flat
    };

    Shape shape = Shape::FlatThenRsqrt;
    double base = 1.0;
    std::uint64_t flatSteps = 10'000;
    std::uint64_t rampSteps = 0;  ///< linear rise at the start
    std::uint64_t decaySteps = 0; ///< linear fall over the last steps of the run
    double finalShare = 0;        ///< what the fall ends at
    std::uint64_t allSteps = 0;

    /// `step`: updates done before, from 0.
    [[nodiscard]] double at(std::uint64_t step) const;
};

} // namespace mullion
