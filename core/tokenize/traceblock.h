// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenblock.h"
#include "core/tokenize/tracecolumn.h"

namespace mullion {

/// A TokenBlock packed for looking things up; immutable. All indices count from the block's start.
/// Packing takes time in proportion to the block: do it on the thread that traces.
class TraceBlock
{
public:
    /// Fails with `Internal` when the block's columns contradict one another.
    static Result<TraceBlock> pack(const TokenBlock& block);

    [[nodiscard]] TokenPos firstToken() const { return m_firstToken; }
    [[nodiscard]] BytePos firstByte() const { return m_firstByte; }
    [[nodiscard]] std::size_t tokens() const { return m_tokens; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t ends() const { return m_ends; }
    [[nodiscard]] std::size_t windowStarts() const { return m_startSums.total(); }
    [[nodiscard]] double byteBitsTotal() const { return m_byteBitSums.total(); }
    [[nodiscard]] double endBitsTotal() const { return m_endBitsTotal; }

    [[nodiscard]] std::uint32_t id(std::size_t token) const { return m_ids[token]; }
    [[nodiscard]] std::uint32_t spanBytes(std::size_t token) const { return m_spanBytes[token]; }
    [[nodiscard]] std::uint32_t spanEnds(std::size_t token) const { return m_spanEnds[token]; }
    [[nodiscard]] std::uint32_t position(std::size_t token) const { return m_position[token]; }
    [[nodiscard]] float byteBits(std::size_t byte) const { return m_byteBits[byte]; }
    [[nodiscard]] float endBits(std::size_t end) const { return m_endBits[end]; }

    [[nodiscard]] std::size_t bytesBefore(std::size_t token) const;
    [[nodiscard]] std::size_t endsBefore(std::size_t token) const;
    [[nodiscard]] std::size_t tokenAtByte(std::size_t byte) const;
    [[nodiscard]] std::size_t tokenAtEnd(std::size_t end) const;
    [[nodiscard]] double byteBitsBefore(std::size_t byte) const;
    [[nodiscard]] double endBitsBefore(std::size_t end) const;

    /// Tokens with position 0 before `token`.
    [[nodiscard]] std::size_t windowStartsBefore(std::size_t token) const;
    /// The token with position 0 that has `index` such tokens before it in the block.
    [[nodiscard]] std::size_t windowStart(std::size_t index) const;

    [[nodiscard]] const std::vector<std::uint32_t>& segmentStarts() const
    {
        return m_segmentStarts;
    }

private:
    TokenPos m_firstToken;
    BytePos m_firstByte;
    std::size_t m_tokens = 0;
    std::size_t m_bytes = 0;
    std::size_t m_ends = 0;
    double m_endBitsTotal = 0;
    TraceColumn m_ids;
    TraceColumn m_spanBytes;
    TraceColumn m_spanEnds;
    TraceColumn m_position;
    TraceBits m_byteBits;
    TraceBits m_endBits;
    TraceSums<std::uint32_t> m_byteSums;
    TraceSums<std::uint32_t> m_endSums;
    TraceSums<std::uint32_t> m_startSums;
    TraceSums<double> m_byteBitSums;
    TraceSums<double> m_endBitSums;
    std::vector<std::uint32_t> m_segmentStarts;
};

} // namespace mullion
