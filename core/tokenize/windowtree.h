// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/coding/windowinterval.h"
#include "core/tokenize/prefixnode.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// All strings that fit into one window of a byte model that is reset at each window, as a prefix
/// tree with the model's exact frequencies (design decision 4). All window codes follow from it.
///
/// Every symbol of the alphabet is a child of node 0.
class WindowTree
{
public:
    struct Node : PrefixNode
    {
        std::uint16_t low = 0; ///< cumulative frequencies of the last symbol after the others
        std::uint16_t high = 0;
        WindowInterval interval;

        /// -log2 of the probability of the last symbol.
        [[nodiscard]] double bits() const;
    };

    struct Edge
    {
        Symbol symbol = 0;
        std::uint16_t low = 0;
        std::uint16_t high = 0;
    };

    static constexpr std::uint32_t kMaxNodes = 1u << 20;

    explicit WindowTree(int windowBits);

    [[nodiscard]] WindowGrid grid() const { return m_grid; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Node& node(std::size_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::span<const Node> nodes() const { return m_nodes; }

    /// The string of a node, and -log2 of its probability.
    [[nodiscard]] std::vector<Symbol> symbols(std::size_t index) const;
    [[nodiscard]] double stringBits(std::size_t index) const;

    /// Gives the next node without children its children; nodes are to be served in order.
    /// `Input` error for edges that are out of order, overlap or do not fit into the window.
    Result<> addChildren(std::size_t index, std::span<const Edge> edges);

    /// The tree as bytes, and back. Any bytes are safe to read; `Input` error when they are no
    /// whole tree.
    [[nodiscard]] Bytes serialise() const;
    static Result<WindowTree> parse(ByteView bytes);

private:
    WindowGrid m_grid;
    std::vector<Node> m_nodes;
};

} // namespace mullion
