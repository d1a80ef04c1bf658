// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mullion {

namespace {

double quantile(const std::vector<double>& ordered, double share)
{
    const double place = share * static_cast<double>(ordered.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return std::lerp(ordered[below], ordered[above], place - static_cast<double>(below));
}

} // namespace

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return {values.size(), sum / static_cast<double>(values.size()), quantile(values, 0.25),
            quantile(values, 0.5), quantile(values, 0.75)};
}

} // namespace mullion
