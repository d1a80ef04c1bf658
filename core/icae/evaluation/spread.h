// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace mullion {

/// How a figure is spread over the texts it was measured on.
struct Spread
{
    std::size_t count = 0;
    double mean = 0;
    double lower = 0; ///< first quartile
    double median = 0;
    double upper = 0; ///< third quartile
};

/// Quartiles lie on straight lines between the ordered values (method 7 of Hyndman and Fan). No
/// values: all 0.
Spread spreadOf(std::vector<double> values);

} // namespace mullion
