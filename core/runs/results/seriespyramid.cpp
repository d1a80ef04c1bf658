// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/seriespyramid.h"

#include <algorithm>
#include <utility>

namespace mullion {

SeriesPyramid::SeriesPyramid(std::vector<double> x, std::vector<double> y)
    : m_x(std::move(x))
    , m_y(std::move(y))
{
    growLevels();
}

void SeriesPyramid::append(std::span<const double> x, std::span<const double> y)
{
    m_x.insert(m_x.end(), x.begin(), x.end());
    m_y.insert(m_y.end(), y.begin(), y.end());
    growLevels();
}

SeriesPyramid::Block SeriesPyramid::pointBlock(std::size_t index) const
{
    return {m_y[index], m_y[index], m_y[index], m_x[index]};
}

void SeriesPyramid::growLevels()
{
    std::size_t below = m_x.size();
    for (std::size_t level = 0; below >= kFan; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        std::vector<Block>& blocks = m_levels[level];
        const std::size_t whole = below / kFan;
        blocks.reserve(whole);
        for (std::size_t b = blocks.size(); b < whole; ++b) {
            const auto member = [&](std::size_t i) {
                return level == 0 ? pointBlock(b * kFan + i) : m_levels[level - 1][b * kFan + i];
            };
            Block block = member(0);
            for (std::size_t i = 1; i < kFan; ++i) {
                const Block other = member(i);
                block.min = std::min(block.min, other.min);
                block.max = std::max(block.max, other.max);
                block.sum += other.sum;
                block.sumX += other.sumX;
            }
            blocks.push_back(block);
        }
        below = whole;
    }
}

std::size_t SeriesPyramid::lowerBound(double at) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_x, at) - m_x.begin());
}

SeriesColumn SeriesPyramid::sum(std::size_t first, std::size_t last) const
{
    SeriesColumn column;
    if (first >= last)
        return column;
    Block all = pointBlock(first);
    const auto add = [&all](const Block& block) {
        all.min = std::min(all.min, block.min);
        all.max = std::max(all.max, block.max);
        all.sum += block.sum;
        all.sumX += block.sumX;
    };
    // Climb while blocks are whole, from both ends: at most 2 x kFan blocks a level.
    std::size_t begin = first + 1;
    std::size_t end = last;
    for (std::size_t level = 0; begin < end; ++level) {
        const auto addAt = [&](std::size_t i) {
            add(level == 0 ? pointBlock(i) : m_levels[level - 1][i]);
        };
        const bool isTop = level == m_levels.size();
        while (begin < end && (isTop || begin % kFan != 0))
            addAt(begin++);
        while (begin < end && end % kFan != 0)
            addAt(--end);
        begin /= kFan;
        end /= kFan;
    }
    column.count = last - first;
    const auto count = static_cast<double>(column.count);
    column.min = all.min;
    column.max = all.max;
    // Rounding must not put a mean outside its own points.
    column.mean = std::clamp(all.sum / count, all.min, all.max);
    column.x = std::clamp(all.sumX / count, m_x[first], m_x[last - 1]);
    return column;
}

std::vector<SeriesColumn> SeriesPyramid::columns(std::span<const double> edges) const
{
    std::vector<SeriesColumn> result;
    if (edges.size() < 2)
        return result;
    result.reserve(edges.size() - 1);
    std::size_t first = lowerBound(edges.front());
    for (std::size_t i = 1; i < edges.size(); ++i) {
        const bool isLast = i + 1 == edges.size();
        const auto from = m_x.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = isLast ? std::upper_bound(from, m_x.end(), edges[i])
                                : std::lower_bound(from, m_x.end(), edges[i]);
        const auto last = static_cast<std::size_t>(end - m_x.begin());
        result.push_back(sum(first, last));
        first = last;
    }
    return result;
}

} // namespace mullion
