// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace mullion {

/// A curve to be averaged: two arrays of the same length, x growing, all finite.
struct CurvePoints
{
    std::span<const double> x;
    std::span<const double> y;
};

/// Mean and spread of several curves at common places.
struct GroupCurve
{
    std::vector<double> x;
    std::vector<double> mean;
    std::vector<double> deviation;   ///< of a sample; 0 where only one curve counts
    std::vector<std::size_t> counts; ///< how many curves reach here
};

/// All x of the members, each once; when they are more than `most`, evenly thinned by rank, so
/// that the places are as dense as the points, and ends are kept.
std::vector<double> commonGrid(std::span<const CurvePoints> members, std::size_t most);

/// Between its points a member is a straight line; beyond its ends it does not count. Places that
/// no member reaches are left out.
GroupCurve groupCurve(std::span<const CurvePoints> members, std::span<const double> grid);

} // namespace mullion
