// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/prefixwalk.h"

#include <algorithm>

namespace mullion {

namespace {

using Children = std::span<const PrefixNode>;

/// Finds room for the children of one node after another.
class Placement
{
public:
    /// The lowest base (almost: the search gives up on a stretch that is nearly full) at which all
    /// children fall on free slots.
    std::uint32_t place(Children children)
    {
        const std::uint32_t first = children.front().symbol;
        for (std::uint32_t slot = std::max(m_begin, first);; ++slot) {
            grow(slot - first + kAlphabetSize);
            if (!m_used[slot] && allFree(slot - first, children)) {
                take(slot - first, children);
                return slot - first;
            }
            if (m_used[slot] && slot == m_begin)
                ++m_begin;
            else if (slot - m_begin > kPatience)
                m_begin += kPatience / 2;
        }
    }

    [[nodiscard]] std::size_t size() const { return m_used.size(); }

private:
    static constexpr std::uint32_t kPatience = 4096;

    void grow(std::size_t size)
    {
        if (m_used.size() < size)
            m_used.resize(size, 0);
    }

    [[nodiscard]] bool allFree(std::uint32_t base, Children children) const
    {
        return std::none_of(children.begin(), children.end(),
                            [&](const auto& child) { return m_used[base + child.symbol] != 0; });
    }

    void take(std::uint32_t base, Children children)
    {
        for (const auto& child : children)
            m_used[base + child.symbol] = 1;
    }

    std::vector<std::uint8_t> m_used = {1}; ///< slot 0 is the root
    std::uint32_t m_begin = 1;              ///< no search starts below
};

} // namespace

PrefixWalk::PrefixWalk(std::span<const PrefixNode> nodes,
                       std::span<const std::uint32_t> likelyFirst)
{
    Placement placement;
    std::vector<std::uint32_t> bases(nodes.size(), 0);
    for (const std::uint32_t index : likelyFirst) {
        const PrefixNode& node = nodes[index];
        if (node.children > 0)
            bases[index] = placement.place(nodes.subspan(node.firstChild, node.children));
    }

    // A leaf has base 0, so the first kAlphabetSize slots are read too.
    m_slots.resize(std::max<std::size_t>(placement.size(), kAlphabetSize) + kAlphabetSize);
    m_nodes.resize(m_slots.size(), 0);
    std::vector<std::uint32_t> slots(nodes.size(), 0);
    for (std::uint32_t index = 0; index < nodes.size(); ++index) {
        m_slots[slots[index]].base = bases[index];
        const std::uint32_t firstChild = nodes[index].firstChild;
        for (std::uint32_t i = 0; i < nodes[index].children; ++i) {
            const std::uint32_t child = firstChild + i;
            slots[child] = bases[index] + nodes[child].symbol;
            m_slots[slots[child]].parent = slots[index];
            m_nodes[slots[child]] = child;
        }
    }
    m_firstBase = bases[0];
}

} // namespace mullion
