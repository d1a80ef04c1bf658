// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/tokenize/prefixnode.h"
#include "core/tokenize/symbolcursor.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// A prefix tree for walking: from a node and a symbol to the child in one memory access.
///
/// A double array (Aoe 1989): the child of node n for symbol s stands at slot base(n) + s, if that
/// slot says that n is its parent. Nodes are named by their slots here.
class PrefixWalk
{
public:
    /// Node 0 must have every symbol of the alphabet as a child. `likelyFirst`: all nodes; they are
    /// placed in this order, so that the slots of common text share cache lines.
    PrefixWalk(std::span<const PrefixNode> nodes, std::span<const std::uint32_t> likelyFirst);

    static constexpr std::uint32_t kNone = 0xffffffff;

    /// The slot of a single symbol; there always is one.
    [[nodiscard]] std::uint32_t first(Symbol symbol) const { return m_firstBase + symbol; }

    /// The slot of the child, or kNone.
    [[nodiscard]] std::uint32_t next(std::uint32_t slot, Symbol symbol) const
    {
        const std::uint32_t child = m_slots[slot].base + symbol;
        return m_slots[child].parent == slot ? child : kNone;
    }

    /// Where a walk has ended, and how many symbols it took.
    struct Place
    {
        std::uint32_t slot = 0;
        std::size_t symbols = 0;
    };

    /// Walks on from the next symbol of the text, as far as there are children and, at most,
    /// `limit` symbols. The text must not be at its end.
    [[nodiscard]] Place longest(SymbolCursor cursor, std::size_t limit = SIZE_MAX) const
    {
        Place place{first(cursor.peek()), 1};
        for (cursor.advance(); place.symbols < limit && !cursor.atEnd(); cursor.advance()) {
            const std::uint32_t child = next(place.slot, cursor.peek());
            if (child == kNone)
                break;
            place = {child, place.symbols + 1};
        }
        return place;
    }

    [[nodiscard]] std::size_t slotCount() const { return m_slots.size(); }
    /// The node in a slot, 0 for an empty one.
    [[nodiscard]] std::uint32_t node(std::uint32_t slot) const { return m_nodes[slot]; }

private:
    struct Slot
    {
        std::uint32_t parent = kNone;
        std::uint32_t base = 0; ///< 0 for a node without children: its slots never name it
    };

    /// Invariant: at least kAlphabetSize slots follow the last base, so `next` stays inside.
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_nodes;
    std::uint32_t m_firstBase = 0;
};

} // namespace mullion
