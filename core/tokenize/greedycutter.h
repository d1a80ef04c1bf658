// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/tokenize/prefixwalk.h"
#include "core/tokenize/symbolcursor.h"

#include <cstdint>

namespace mullion {

/// What is taken from a text when the walk down a prefix tree has ended: a code word and how many
/// symbols it stands for.
struct CodedString
{
    std::uint16_t code = 0;
    std::uint16_t symbols = 0;
};

/// Cuts a text into the longest strings that a prefix tree allows, one call for each.
///
/// `kWholeWalks`: what is taken is always all that was walked. Then the next walk can begin before
/// the string's code word has come from memory.
template <bool kWholeWalks = false>
class GreedyCutter
{
public:
    /// `strings`: per slot of the walk, never longer than the walk to it. All must outlive this.
    GreedyCutter(const PrefixWalk& walk, const CodedString* strings, TextView text)
        : m_walk(walk)
        , m_strings(strings)
        , m_bytes(text.bytes.data())
        , m_cursor(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_cursor.atEnd(); }
    [[nodiscard]] const SymbolCursor& cursor() const { return m_cursor; }

    CodedString next()
    {
        const std::size_t plain = m_cursor.plainBytes();
        if (plain == 0)
            return nextAcrossEnd();
        const std::uint8_t* const begin = m_bytes + m_cursor.byte();
        const std::uint8_t* const end = begin + plain;
        const std::uint8_t* byte = begin;
        std::uint32_t slot = m_walk.first(*byte++);
        for (;;) {
            if (byte == end)
                return nextAcrossEnd();
            const std::uint32_t child = m_walk.next(slot, *byte);
            if (child == PrefixWalk::kNone)
                break;
            slot = child;
            ++byte;
        }
        const CodedString string = m_strings[slot];
        m_cursor.skipBytes(kWholeWalks ? static_cast<std::size_t>(byte - begin) : string.symbols);
        return string;
    }

private:
    /// The same for a string that may reach a document end or the end of the text.
    CodedString nextAcrossEnd()
    {
        const CodedString string = m_strings[m_walk.longest(m_cursor).slot];
        m_cursor.advance(string.symbols);
        return string;
    }

    const PrefixWalk& m_walk;
    const CodedString* m_strings;
    const std::uint8_t* m_bytes;
    SymbolCursor m_cursor;
};

} // namespace mullion
