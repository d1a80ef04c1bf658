// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/traceblock.h"

#include <fmt/format.h>

#include <numeric>

namespace mullion {

namespace {

Result<> checked(const TokenBlock& block)
{
    const std::size_t tokens = block.ids.size();
    const auto broken = [&](std::string_view what) {
        return fail(ErrorCode::Internal,
                    fmt::format("The trace block at token {}: {}", block.firstToken.value(), what),
                    "Report this with the text and the tokenizer");
    };
    if (block.spanBytes.size() != tokens || block.spanEnds.size() != tokens
        || block.position.size() != tokens)
        return broken("its columns differ in length");
    const auto sum = [](const auto& column) {
        return std::accumulate(column.begin(), column.end(), std::uint64_t{0});
    };
    if (sum(block.spanBytes) != block.byteBits.size())
        return broken(fmt::format("the spans hold {} bytes, costs are given for {}",
                                  sum(block.spanBytes), block.byteBits.size()));
    if (sum(block.spanEnds) != block.endBits.size())
        return broken(fmt::format("the spans hold {} document ends, costs are given for {}",
                                  sum(block.spanEnds), block.endBits.size()));
    for (const std::uint32_t start : block.segmentStarts) {
        if (start >= tokens)
            return broken(fmt::format("segment start {} is not one of its tokens", start));
    }
    return {};
}

template <class Narrow>
TraceColumn widened(const std::vector<Narrow>& values)
{
    return TraceColumn(std::vector<std::uint32_t>(values.begin(), values.end()));
}

} // namespace

Result<TraceBlock> TraceBlock::pack(const TokenBlock& block)
{
    MULLION_TRY(checked(block));
    TraceBlock packed;
    packed.m_firstToken = block.firstToken;
    packed.m_firstByte = block.firstByte;
    packed.m_tokens = block.ids.size();
    packed.m_bytes = block.byteBits.size();
    packed.m_ends = block.endBits.size();
    packed.m_ids = TraceColumn(block.ids);
    packed.m_spanBytes = TraceColumn(block.spanBytes);
    packed.m_spanEnds = widened(block.spanEnds);
    packed.m_position = widened(block.position);
    packed.m_byteBits = TraceBits(block.byteBits);
    packed.m_endBits = TraceBits(block.endBits);
    packed.m_segmentStarts = block.segmentStarts;

    const std::size_t n = packed.m_tokens;
    packed.m_byteSums = {n, [&](std::size_t i) { return block.spanBytes[i]; }};
    packed.m_endSums = {n, [&](std::size_t i) { return block.spanEnds[i]; }};
    packed.m_startSums = {n, [&](std::size_t i) { return block.position[i] == 0; }};
    packed.m_byteBitSums = {packed.m_bytes, [&](std::size_t i) { return block.byteBits[i]; }};
    packed.m_endBitSums = {packed.m_ends, [&](std::size_t i) { return block.endBits[i]; }};
    packed.m_endBitsTotal = packed.m_endBitSums.total();
    return packed;
}

std::size_t TraceBlock::bytesBefore(std::size_t token) const
{
    return m_byteSums.before(token, [this](std::size_t i) { return m_spanBytes[i]; });
}

std::size_t TraceBlock::endsBefore(std::size_t token) const
{
    return m_endSums.before(token, [this](std::size_t i) { return m_spanEnds[i]; });
}

std::size_t TraceBlock::tokenAtByte(std::size_t byte) const
{
    return m_byteSums.reaching(static_cast<std::uint32_t>(byte),
                               [this](std::size_t i) { return m_spanBytes[i]; });
}

std::size_t TraceBlock::tokenAtEnd(std::size_t end) const
{
    return m_endSums.reaching(static_cast<std::uint32_t>(end),
                              [this](std::size_t i) { return m_spanEnds[i]; });
}

double TraceBlock::byteBitsBefore(std::size_t byte) const
{
    return m_byteBitSums.before(byte, [this](std::size_t i) { return m_byteBits[i]; });
}

double TraceBlock::endBitsBefore(std::size_t end) const
{
    return m_endBitSums.before(end, [this](std::size_t i) { return m_endBits[i]; });
}

std::size_t TraceBlock::windowStartsBefore(std::size_t token) const
{
    return m_startSums.before(token, [this](std::size_t i) { return m_position[i] == 0; });
}

std::size_t TraceBlock::windowStart(std::size_t index) const
{
    return m_startSums.reaching(static_cast<std::uint32_t>(index),
                                [this](std::size_t i) { return m_position[i] == 0; });
}

} // namespace mullion
