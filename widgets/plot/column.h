// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace mullion {

/// What stands for all values that fall into one pixel column: nothing is left out at random.
struct Column
{
    double min = std::numeric_limits<double>::quiet_NaN();
    double mean = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] bool empty() const { return std::isnan(mean); }
};

/// Cuts [begin, end) of a series into `count` equal columns. Columns without a value are empty.
using ColumnSource = std::function<std::vector<Column>(double begin, double end, int count)>;

} // namespace mullion
