// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/schedule.h"

#include <algorithm>
#include <cmath>

namespace mullion {

double RateSchedule::at(std::uint64_t step) const
{
    const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
    double rate = base;
    if (shape == Shape::FlatThenRsqrt)
        rate /= std::sqrt(number(std::max({step, flatSteps, std::uint64_t(1)})));
    if (step < rampSteps)
        rate *= number(step + 1) / number(rampSteps);
    const std::uint64_t left = step < allSteps ? allSteps - step : 0;
    if (left < decaySteps)
        rate *= finalShare + (1 - finalShare) * number(left) / number(decaySteps);
    return rate;
}

} // namespace mullion
