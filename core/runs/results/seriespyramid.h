// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// What stands for all points between two edges: none of them is left out at random.
struct SeriesColumn
{
    std::uint64_t count = 0; ///< 0: the rest means nothing
    double x = 0;            ///< mean of the points' x
    double min = 0;
    double mean = 0;
    double max = 0;
};

/// A series of points with growing x, with the minimum, maximum and sums of its blocks in several
/// resolutions, so that any window of any length is summed up column by column in
/// O(columns x log(points)), and a single outlier is always in the column that it falls into.
class SeriesPyramid
{
public:
    SeriesPyramid() = default;
    /// Two arrays of the same length. x must not fall; values that are no finite numbers must have
    /// been left out.
    SeriesPyramid(std::vector<double> x, std::vector<double> y);

    /// Goes on with points whose x is not below the last.
    void append(std::span<const double> x, std::span<const double> y);

    [[nodiscard]] std::size_t size() const { return m_x.size(); }
    [[nodiscard]] bool empty() const { return m_x.empty(); }
    [[nodiscard]] std::span<const double> x() const { return m_x; }
    [[nodiscard]] std::span<const double> y() const { return m_y; }

    /// One column for each pair of neighbouring edges (growing), which take in the points from the
    /// lower edge on, short of the upper; the last column takes in its upper edge too.
    [[nodiscard]] std::vector<SeriesColumn> columns(std::span<const double> edges) const;

    /// The points [first, last) as one column.
    [[nodiscard]] SeriesColumn sum(std::size_t first, std::size_t last) const;

    /// Index of the first point with x >= at; size() when there is none.
    [[nodiscard]] std::size_t lowerBound(double at) const;

private:
    static constexpr std::size_t kFan = 16; ///< blocks of one level that make one of the next

    struct Block
    {
        double min;
        double max;
        double sum;
        double sumX;
    };

    void growLevels();
    [[nodiscard]] Block pointBlock(std::size_t index) const;

    std::vector<double> m_x;
    std::vector<double> m_y;
    /// Level l has a block for each *whole* group of kFan^(l+1) points.
    std::vector<std::vector<Block>> m_levels;
};

} // namespace mullion
