// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/greedycutter.h"

namespace mullion {

/// Cuts a text into as few strings as a prefix tree allows, one call for each.
///
/// Every prefix of a string is a string too. So from a place all places up to the end of its
/// longest string are one string away, and the places that k strings can reach are those up to a
/// farthest one. The next cut is best made where the longest string begins that reaches farthest:
/// README, "The fewest strings". Looks at each place once and ahead by two strings at most; what
/// follows a cut does not depend on what stands before it.
class FewestCutter
{
public:
    /// `strings`: per slot of the walk, exactly the walk to it. All must outlive this.
    FewestCutter(const PrefixWalk& walk, const CodedString* strings, TextView text)
        : m_walk(walk)
        , m_strings(strings)
        , m_bytes(text.bytes.data())
        , m_size(text.symbolCount())
        , m_cursor(text)
        , m_scan(text)
    {
        if (!atEnd())
            lookAtNextPlace();
    }

    [[nodiscard]] bool atEnd() const { return m_cursor.atEnd(); }
    [[nodiscard]] const SymbolCursor& cursor() const { return m_cursor; }

    CodedString next()
    {
        // Places looked at before reach less far than the last of them now.
        const std::uint64_t reached = m_farthest;
        m_cut = m_size;
        while (m_scanned <= reached && reached < m_size)
            lookAtNextPlace();
        const std::size_t symbols = m_cut - m_at;
        const CodedString string = m_strings[m_walk.longest(m_cursor, symbols).slot];
        m_cursor.advance(symbols);
        m_at = m_cut;
        return string;
    }

private:
    void lookAtNextPlace()
    {
        const std::uint64_t end = m_scanned + longestHere();
        // Of several equally good cuts the last: it makes the longer string.
        if (end >= m_farthest) {
            m_farthest = end;
            m_cut = m_scanned;
        }
        m_scan.advance();
        ++m_scanned;
    }

    /// Symbols of the longest string at the place that is looked at.
    [[nodiscard]] std::size_t longestHere() const
    {
        const std::size_t plain = m_scan.plainBytes();
        if (plain == 0)
            return m_walk.longest(m_scan).symbols;
        const std::uint8_t* const begin = m_bytes + m_scan.byte();
        const std::uint8_t* const end = begin + plain;
        const std::uint8_t* byte = begin;
        for (std::uint32_t slot = m_walk.first(*byte++); byte != end; ++byte) {
            slot = m_walk.next(slot, *byte);
            if (slot == PrefixWalk::kNone)
                return static_cast<std::size_t>(byte - begin);
        }
        return m_walk.longest(m_scan).symbols; // may reach a document end
    }

    const PrefixWalk& m_walk;
    const CodedString* m_strings;
    const std::uint8_t* m_bytes;
    std::uint64_t m_size;

    // Places are counted in symbols from the beginning of the text.
    SymbolCursor m_cursor; ///< at m_at: where the next string begins
    SymbolCursor m_scan;   ///< at m_scanned: the first place not yet looked at
    std::uint64_t m_at = 0;
    std::uint64_t m_scanned = 0;
    std::uint64_t m_farthest = 0; ///< end of the longest string at any place looked at
    std::uint64_t m_cut = 0;      ///< the last place whose longest string ends there
};

} // namespace mullion
