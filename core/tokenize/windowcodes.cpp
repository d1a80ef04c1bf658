// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowcodes.h"

#include <algorithm>
#include <limits>

namespace mullion {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Per cell the deepest node that holds all of it. Parents come first, so children overwrite them.
std::vector<std::uint32_t> deepestNodes(const WindowTree& tree)
{
    std::vector<std::uint32_t> nodes(tree.grid().cellCount(), 0);
    for (std::uint32_t index = 1; index < tree.size(); ++index) {
        const CellRange cells = WindowGrid::cells(tree.node(index).interval);
        std::fill(nodes.begin() + cells.begin, nodes.begin() + cells.end, index);
    }
    return nodes;
}

/// Per node the first cell that decodes to it.
std::vector<std::uint32_t> firstCells(const std::vector<std::uint32_t>& decoded, std::size_t nodes)
{
    std::vector<std::uint32_t> cells(nodes, kNone);
    for (std::uint32_t cell = 0; cell < decoded.size(); ++cell) {
        if (cells[decoded[cell]] == kNone)
            cells[decoded[cell]] = cell;
    }
    return cells;
}

WindowCodes straddle(const WindowTree& tree)
{
    WindowCodes codes;
    codes.decoded = deepestNodes(tree);
    std::vector<std::uint32_t> own = firstCells(codes.decoded, tree.size());
    // A single symbol whose followers happen to end exactly on cell borders has no cell of its own.
    // It takes the last one, from its least likely followers; otherwise a text could not end there.
    for (std::uint32_t index = 1; index <= tree.node(0).children; ++index) {
        if (own[index] == kNone)
            codes.decoded[WindowGrid::cells(tree.node(index).interval).end - 1] = index;
    }
    own = firstCells(codes.decoded, tree.size());

    codes.emission.resize(tree.size());
    for (std::uint32_t index = 1; index < tree.size(); ++index)
        codes.emission[index] = own[index] != kNone ? WindowCodes::Emission{own[index], index}
                                                    : codes.emission[tree.node(index).parent];
    return codes;
}

/// Delay and Paper: both emit CODE of the longest string that fits. Delay keeps the shortest string
/// with that code for the window; Paper keeps all of it, and its decoder guesses the longest.
WindowCodes zeroPadded(const WindowTree& tree, bool shortest)
{
    WindowCodes codes;
    std::vector<std::uint32_t> meaning(tree.grid().cellCount(), kNone);
    codes.emission.resize(tree.size());
    // Every node with a given code holds the cell of that code, so all of them lie on one path, and
    // the order of nodes is the order of depth.
    for (std::uint32_t index = 1; index < tree.size(); ++index) {
        const std::uint32_t code = tree.grid().code(tree.node(index).interval);
        if (meaning[code] == kNone || !shortest)
            meaning[code] = index;
        codes.emission[index] = {code, shortest ? meaning[code] : index};
    }
    codes.decoded = deepestNodes(tree);
    for (std::uint32_t code = 0; code < meaning.size(); ++code) {
        if (meaning[code] != kNone)
            codes.decoded[code] = meaning[code];
    }
    return codes;
}

} // namespace

std::vector<bool> WindowCodes::emitted() const
{
    std::vector<bool> result(decoded.size(), false);
    for (std::size_t index = 1; index < emission.size(); ++index)
        result[emission[index].code] = true;
    return result;
}

WindowCodes WindowCodes::derive(const WindowTree& tree, WindowCode rule)
{
    switch (rule) {
    case WindowCode::Straddle:
        return straddle(tree);
    case WindowCode::Delay:
        return zeroPadded(tree, true);
    case WindowCode::Paper:
        return zeroPadded(tree, false);
    }
    return {};
}

} // namespace mullion
