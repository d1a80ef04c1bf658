// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

namespace mullion {

/// 0 ... count - 1 in groups of the same shape, each of at most `atOnce` positions together, but at
/// least one. `shapeOf(i)` can be compared, `positionsOf(i)` is the same for the same shape.
template <typename Shape, typename Positions>
std::vector<std::vector<std::size_t>> groupsOfShape(std::size_t count, std::size_t atOnce,
                                                    Shape shapeOf, Positions positionsOf)
{
    std::map<decltype(shapeOf(std::size_t())), std::vector<std::size_t>> byShape;
    for (std::size_t i = 0; i < count; ++i)
        byShape[shapeOf(i)].push_back(i);
    std::vector<std::vector<std::size_t>> groups;
    for (const auto& [shape, members] : byShape) {
        const std::size_t most =
            std::max<std::size_t>(1, atOnce / std::max<std::size_t>(1, positionsOf(members[0])));
        for (std::size_t begin = 0; begin < members.size(); begin += most) {
            const std::size_t end = std::min(members.size(), begin + most);
            groups.emplace_back(members.begin() + static_cast<std::ptrdiff_t>(begin),
                                members.begin() + static_cast<std::ptrdiff_t>(end));
        }
    }
    return groups;
}

} // namespace mullion
