// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace mullion {

/// Ways to smooth a series of points with growing x. Widths are distances in x, so that a series
/// that was reported more often is not smoothed less.
enum class Smoothing
{
    None,
    RunningMean,  ///< mean of the points within half a width on either side
    TimeWeighted, ///< exponential mean of the points before; a weight halves within half a width
    Gaussian,     ///< weights of a bell whose deviation is a quarter of the width
    Median,       ///< median of the points within half a width on either side
    MinMaxBand    ///< running mean, with least and greatest of the same points
};

struct SmoothingName
{
    Smoothing smoothing;
    std::string_view id;
};

inline constexpr std::array<SmoothingName, 6> kSmoothings = {{
    {Smoothing::None, "none"},
    {Smoothing::RunningMean, "running-mean"},
    {Smoothing::TimeWeighted, "time-weighted"},
    {Smoothing::Gaussian, "gaussian"},
    {Smoothing::Median, "median"},
    {Smoothing::MinMaxBand, "min-max"},
}};

/// Error (`Usage`): an unknown word.
Result<Smoothing> smoothingNamed(std::string_view id);
std::string_view idOf(Smoothing smoothing);

struct SmoothSeries
{
    std::vector<double> y;
    std::vector<double> low;  ///< of a band; empty without one
    std::vector<double> high; ///< of a band; empty without one
};

/// The series at the same x; near its ends the windows are cut off there, never mirrored. Two
/// arrays of the same length, finite, x not falling; width >= 0, with 0 nothing is smoothed.
SmoothSeries smoothed(std::span<const double> x, std::span<const double> y, Smoothing smoothing,
                      double width);

} // namespace mullion
