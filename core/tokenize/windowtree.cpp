// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowtree.h"

#include "core/base/bytestream.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

/// Each of the other symbols keeps one unit. So every level makes an interval smaller, and a path
/// of 18 bits ends after less than 800 symbols, whatever a file claims.
constexpr int kMaxFrequency = static_cast<int>(kProbabilityOne) - (kAlphabetSize - 1);

tl::unexpected<Error> noTree(std::string what)
{
    return fail(ErrorCode::Input, std::move(what), "Build the tokenizer again");
}

} // namespace

double WindowTree::Node::bits() const
{
    return depth == 0 ? 0.0 : kProbabilityBits - std::log2(static_cast<double>(high - low));
}

WindowTree::WindowTree(int windowBits)
    : m_grid(windowBits)
{
    m_nodes.emplace_back().interval = m_grid.whole();
}

std::vector<Symbol> WindowTree::symbols(std::size_t index) const
{
    return stringOf(nodes(), index);
}

double WindowTree::stringBits(std::size_t index) const
{
    double bits = 0.0;
    for (; index != 0; index = m_nodes[index].parent)
        bits += m_nodes[index].bits();
    return bits;
}

Result<> WindowTree::addChildren(std::size_t index, std::span<const Edge> edges)
{
    if (m_nodes.size() + edges.size() > kMaxNodes)
        return noTree(fmt::format("The tree has more than {} nodes", kMaxNodes));
    m_nodes[index].firstChild = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes[index].children = static_cast<std::uint16_t>(edges.size());
    const WindowInterval interval = m_nodes[index].interval;
    const auto depth = static_cast<std::uint16_t>(m_nodes[index].depth + 1);
    int lastSymbol = -1;
    std::uint32_t lastHigh = 0;
    for (const Edge& edge : edges) {
        if (edge.symbol >= kAlphabetSize || edge.symbol <= lastSymbol || edge.low < lastHigh
            || edge.high <= edge.low || edge.high > kProbabilityOne
            || edge.high - edge.low > kMaxFrequency)
            return noTree(fmt::format("The children of node {} are out of order", index));
        lastSymbol = edge.symbol;
        lastHigh = edge.high;
        Node child;
        child.parent = static_cast<std::uint32_t>(index);
        child.depth = depth;
        child.symbol = edge.symbol;
        child.low = edge.low;
        child.high = edge.high;
        child.interval = WindowGrid::part(interval, edge.low, edge.high);
        if (!WindowGrid::fits(child.interval))
            return noTree(fmt::format("A child of node {} does not fit into the window", index));
        m_nodes.push_back(child);
    }
    return {};
}

Bytes WindowTree::serialise() const
{
    // Columns, because each of them compresses better by itself.
    ByteWriter counts;
    ByteWriter symbols;
    ByteWriter gaps;
    ByteWriter frequencies;
    for (const Node& node : m_nodes) {
        counts.number(node.children);
        std::uint32_t nextSymbol = 0;
        std::uint32_t nextLow = 0;
        for (const Node& child : std::span(m_nodes).subspan(node.firstChild, node.children)) {
            symbols.number(child.symbol - nextSymbol);
            gaps.number(child.low - nextLow);
            frequencies.number(static_cast<std::uint64_t>(child.high - child.low));
            nextSymbol = child.symbol + 1u;
            nextLow = child.high;
        }
    }
    ByteWriter out;
    out.number(static_cast<std::uint64_t>(m_grid.bits()));
    out.number(m_nodes.size());
    for (ByteWriter* column : {&counts, &symbols, &gaps, &frequencies})
        out.sized(column->bytes());
    return out.take();
}

Result<WindowTree> WindowTree::parse(ByteView bytes)
{
    ByteReader in(bytes);
    const std::uint64_t bits = in.number();
    const std::uint64_t size = in.number();
    ByteReader counts(in.sized());
    ByteReader symbols(in.sized());
    ByteReader gaps(in.sized());
    ByteReader frequencies(in.sized());
    if (in.failed() || in.left() != 0 || bits < WindowGrid::kMinBits || bits > WindowGrid::kMaxBits
        || size > kMaxNodes)
        return noTree("The table of windows cannot be read");

    WindowTree tree(static_cast<int>(bits));
    std::vector<Edge> edges;
    for (std::size_t index = 0; index < tree.size(); ++index) {
        edges.clear();
        const std::uint64_t children = counts.number();
        if (children > kAlphabetSize)
            return noTree(fmt::format("Node {} has {} children", index, children));
        std::uint64_t symbol = 0;
        std::uint64_t low = 0;
        for (std::uint64_t i = 0; i < children; ++i) {
            symbol += symbols.number();
            low += gaps.number();
            const std::uint64_t high = low + frequencies.number();
            if (symbol >= kAlphabetSize || low > kProbabilityOne || high > kProbabilityOne)
                return noTree(fmt::format("A child of node {} is out of range", index));
            edges.push_back({static_cast<Symbol>(symbol), static_cast<std::uint16_t>(low),
                             static_cast<std::uint16_t>(high)});
            ++symbol;
            low = high;
        }
        MULLION_TRY(tree.addChildren(index, edges));
    }
    if (counts.failed() || symbols.failed() || gaps.failed() || frequencies.failed()
        || tree.size() != size)
        return noTree("The table of windows is cut off");
    // With every symbol at the root, any text can be cut into windows.
    if (tree.node(0).children != kAlphabetSize)
        return noTree("The table of windows lacks some single bytes");
    return tree;
}

} // namespace mullion
