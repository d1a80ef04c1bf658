// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/unitaccount.h"
#include "core/tokenize/windowtree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mullion {

namespace {

/// What the rounding of borders costs at one node, in bits: its interval against the exact part of
/// its parent's.
double roundingLoss(const WindowTree& tree, const WindowTree::Node& node)
{
    // Both below 2^63: an interval has at most 18 + 32 bits, a frequency 14.
    const auto exact = static_cast<std::int64_t>(
        tree.node(node.parent).interval.width * static_cast<std::uint64_t>(node.high - node.low));
    const auto real = static_cast<std::int64_t>(node.interval.width << kProbabilityBits);
    return -std::log1p(static_cast<double>(real - exact) / static_cast<double>(exact))
           / std::numbers::ln2;
}

/// The child of a node for a symbol, or 0.
std::uint32_t childOf(const WindowTree& tree, std::uint32_t index, Symbol symbol)
{
    const WindowTree::Node& node = tree.node(index);
    const auto children = tree.nodes().subspan(node.firstChild, node.children);
    const auto child = std::ranges::lower_bound(children, symbol, {}, &WindowTree::Node::symbol);
    if (child == children.end() || child->symbol != symbol)
        return 0;
    return node.firstChild + static_cast<std::uint32_t>(child - children.begin());
}

class TreeAccount final : public UnitAccount
{
public:
    TreeAccount(const WindowTree& tree, std::size_t worst)
        : m_tree(tree)
        , m_windowBits(tree.grid().bits())
        , m_coder(LedgerEntry::Coder, worst)
        , m_givenBack(LedgerEntry::GivenBack, worst)
        , m_padding(LedgerEntry::Padding, worst)
        , m_end(LedgerEntry::End, worst)
    {
        const double whole = std::log2(static_cast<double>(tree.grid().whole().width));
        m_nodes.resize(tree.size());
        for (std::size_t i = 1; i < tree.size(); ++i) { // parents come first
            const WindowTree::Node& node = tree.node(i);
            m_nodes[i].loss = m_nodes[node.parent].loss + roundingLoss(tree, node);
            m_nodes[i].bits = whole - std::log2(static_cast<double>(node.interval.width));
        }
    }

    void add(const CodeUnit& unit) override
    {
        SymbolCursor ahead = unit.start;
        std::uint32_t window = 0;
        std::uint32_t deepest = 0;
        std::size_t depth = 0;
        for (; !ahead.atEnd(); ahead.advance()) {
            const std::uint32_t child = childOf(m_tree, deepest, ahead.peek());
            if (child == 0)
                break;
            deepest = child;
            if (++depth == unit.symbols.size())
                window = deepest;
        }
        if (window == 0) {
            complain(fmt::format("The window at token {} holds {} symbols, the table {}",
                                 unit.tokens.begin.value(), unit.symbols.size(), depth));
            return;
        }
        const auto place = [&] { return unit.place(); };
        m_coder.add(m_nodes[window].loss, place);
        m_givenBack.add(m_nodes[deepest].bits - m_nodes[window].bits, place);
        LedgerTally& rest = unit.endsSegment ? m_end : m_padding;
        rest.add(m_windowBits - m_nodes[deepest].bits, place);
    }

    [[nodiscard]] std::vector<LedgerRow> takeRows() override
    {
        return {m_coder.take(), m_givenBack.take(), m_padding.take(), m_end.take()};
    }

private:
    struct NodeCosts
    {
        double bits = 0; ///< -log2 of the interval
        double loss = 0; ///< of it by rounding, from the root on
    };

    const WindowTree& m_tree;
    int m_windowBits;
    std::vector<NodeCosts> m_nodes;
    LedgerTally m_coder;
    LedgerTally m_givenBack;
    LedgerTally m_padding;
    LedgerTally m_end;
};

} // namespace

std::unique_ptr<UnitAccount> accountForTree(const WindowTree& tree, std::size_t worst)
{
    return std::make_unique<TreeAccount>(tree, worst);
}

} // namespace mullion
