// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/tokenize/tokenizer.h"

#include <cstddef>
#include <utility>

namespace mullion {

/// Tokens in a block of a trace: small enough to be shown at once, large enough to cost nothing.
inline constexpr std::size_t kTraceBlockTokens = 16'384;

/// Collects the tokens of a trace and hands them on block by block.
///
/// A block is closed only between tokens, so a span is never split.
class BlockBuilder
{
public:
    explicit BlockBuilder(const TokenBlockSink& sink)
        : m_sink(sink)
    {
    }

    /// The next token begins a segment that is coded on its own.
    void startSegment()
    {
        m_block.segmentStarts.push_back(static_cast<std::uint32_t>(m_block.ids.size()));
    }

    /// Adds a symbol to the span of the token that comes next.
    void addSymbol(Symbol symbol, float bits)
    {
        if (symbol == kEndOfDocument) {
            m_block.endBits.push_back(bits);
            ++m_spanEnds;
        } else {
            m_block.byteBits.push_back(bits);
            ++m_spanBytes;
        }
    }

    /// Adds a token; its span is what was added since the last one. False: the sink wants no more.
    bool addToken(TokenId id, std::uint8_t position)
    {
        m_block.ids.push_back(id);
        m_block.spanBytes.push_back(m_spanBytes);
        m_block.spanEnds.push_back(m_spanEnds);
        m_block.position.push_back(position);
        m_spanBytes = 0;
        m_spanEnds = 0;
        return m_block.ids.size() < kTraceBlockTokens || flush();
    }

    /// Hands on what is left. To be called at the end, and wherever a block should end.
    bool flush()
    {
        if (m_block.ids.empty())
            return true;
        TokenBlock next;
        next.firstToken = m_block.firstToken + TokenCount(m_block.ids.size());
        next.firstByte = m_block.firstByte + ByteCount(m_block.byteBits.size());
        return m_sink(std::exchange(m_block, std::move(next)));
    }

private:
    const TokenBlockSink& m_sink;
    TokenBlock m_block;
    std::uint32_t m_spanBytes = 0;
    std::uint16_t m_spanEnds = 0;
};

} // namespace mullion
