// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/text/text.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mullion {

/// Reads a text as the symbols a coder sees: bytes, with kEndOfDocument where documents end.
///
/// Invariant: `byte` bytes and `end` document ends have been read, and every end that stands
/// before byte `byte` is among them. (Ends that stand at `byte` itself may be read or not.)
class SymbolCursor
{
public:
    explicit SymbolCursor(TextView text)
        : m_text(text)
    {
        findNextEnd();
    }

    [[nodiscard]] bool atEnd() const { return m_byte == m_text.bytes.size() && !endIsNext(); }
    [[nodiscard]] std::size_t byte() const { return m_byte; }
    [[nodiscard]] std::size_t end() const { return m_end; }

    /// Bytes that can be read before the next document end.
    [[nodiscard]] std::size_t plainBytes() const { return m_nextEnd - m_byte; }
    [[nodiscard]] bool endIsNext() const
    {
        return m_byte == m_nextEnd && m_end < m_text.documentEnds.size();
    }

    [[nodiscard]] Symbol peek() const
    {
        return endIsNext() ? kEndOfDocument : Symbol(m_text.bytes[m_byte]);
    }

    void advance()
    {
        if (endIsNext()) {
            ++m_end;
            findNextEnd();
        } else {
            ++m_byte;
        }
    }

    /// Skips bytes of which it is known that no document end stands before or between them.
    void skipBytes(std::size_t bytes) { m_byte += bytes; }

    /// The same as `symbols` single steps.
    void advance(std::size_t symbols)
    {
        while (symbols > 0) {
            if (endIsNext()) {
                advance();
                --symbols;
                continue;
            }
            const std::size_t step = std::min(symbols, plainBytes());
            m_byte += step;
            symbols -= step;
        }
    }

private:
    void findNextEnd()
    {
        const bool none = m_end >= m_text.documentEnds.size();
        const std::size_t place = none ? m_text.bytes.size() : m_text.documentEnds[m_end].value();
        m_nextEnd = std::clamp(place, m_byte, m_text.bytes.size());
    }

    TextView m_text;
    std::size_t m_byte = 0;
    std::size_t m_end = 0;
    std::size_t m_nextEnd = 0; ///< place of the next end, or the end of the bytes
};

/// All symbols of a text.
inline std::vector<Symbol> symbolsOf(TextView text)
{
    std::vector<Symbol> symbols;
    symbols.reserve(text.symbolCount());
    for (SymbolCursor cursor(text); !cursor.atEnd(); cursor.advance())
        symbols.push_back(cursor.peek());
    return symbols;
}

/// Appends symbols to a text.
inline void append(Text& text, Symbol symbol)
{
    if (symbol == kEndOfDocument)
        text.documentEnds.push_back(BytePos(text.bytes.size()));
    else
        text.bytes.push_back(static_cast<std::uint8_t>(symbol));
}

} // namespace mullion
