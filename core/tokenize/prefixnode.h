// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// A string in a prefix tree. Nodes stand level by level, node 0 is the empty string; the children
/// of a node stand together, in ascending order of symbol. So the order of nodes is: shorter
/// strings first, and those of one length in the order of their symbols.
struct PrefixNode
{
    std::uint32_t parent = 0;
    std::uint32_t firstChild = 0;
    std::uint16_t children = 0;
    std::uint16_t depth = 0;
    Symbol symbol = 0; ///< last symbol of the string
};

/// The string of a node; `Node` is a PrefixNode or knows more than one.
template <class Node>
std::vector<Symbol> stringOf(std::span<const Node> nodes, std::size_t index)
{
    std::vector<Symbol> string(nodes[index].depth);
    for (auto place = string.rbegin(); place != string.rend(); ++place) {
        *place = nodes[index].symbol;
        index = nodes[index].parent;
    }
    return string;
}

/// The nodes without what else is known of them.
template <class Node>
std::vector<PrefixNode> plainNodes(std::span<const Node> nodes)
{
    return {nodes.begin(), nodes.end()};
}

} // namespace mullion
