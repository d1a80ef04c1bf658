// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/trace.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

Trace::Trace(TokenizerInfo info)
    : m_info(std::move(info))
{
}

Result<> Trace::append(TraceBlock block)
{
    if (block.firstToken().value() != m_total.tokens || block.firstByte().value() != m_total.bytes)
        return fail(ErrorCode::Internal,
                    fmt::format("A trace block begins at token {}, byte {} where token {}, byte {} "
                                "was expected",
                                block.firstToken().value(), block.firstByte().value(),
                                m_total.tokens, m_total.bytes),
                    "Report this with the text and the tokenizer");
    if (block.tokens() == 0)
        return {};
    for (const std::uint32_t start : block.segmentStarts()) {
        const TokenPos token = block.firstToken() + TokenCount(start);
        if (token > m_segmentStarts.back())
            m_segmentStarts.push_back(token);
    }
    const Totals before = m_total;
    m_total.bytes += block.bytes();
    m_total.tokens += block.tokens();
    m_total.ends += block.ends();
    m_total.windowStarts += block.windowStarts();
    m_total.byteBits += block.byteBitsTotal();
    m_total.endBits += block.endBitsTotal();
    m_blocks.push_back({before, std::move(block)});
    return {};
}

Result<> Trace::append(const TokenBlock& block)
{
    auto packed = TraceBlock::pack(block);
    if (!packed)
        return fail(std::move(packed).error());
    return append(std::move(*packed));
}

WindowCount Trace::windows() const
{
    return WindowCount(hasWindows() ? m_total.windowStarts : 0);
}

BitCount Trace::codeBits() const
{
    return BitCount(m_total.tokens * static_cast<std::uint64_t>(m_info.bitsPerToken));
}

/// The last block before which the column stands at `value` or below. A block that adds nothing to
/// the column is passed over, since the next one begins at the same value.
const Trace::Placed& Trace::placedAt(std::uint64_t Totals::*column, std::uint64_t value) const
{
    const auto after = std::upper_bound(
        m_blocks.begin(), m_blocks.end(), value,
        [column](std::uint64_t v, const Placed& placed) { return v < placed.before.*column; });
    return *(after - 1);
}

const Trace::Placed& Trace::placed(TokenPos token) const
{
    return placedAt(&Totals::tokens, token.value());
}

std::optional<TokenPos> Trace::tokenAt(BytePos at) const
{
    if (at.value() >= m_total.bytes)
        return std::nullopt;
    const auto& [before, block] = placedAt(&Totals::bytes, at.value());
    return block.firstToken() + TokenCount(block.tokenAtByte(at.value() - before.bytes));
}

float Trace::bits(BytePos at) const
{
    const auto& [before, block] = placedAt(&Totals::bytes, at.value());
    return block.byteBits(at.value() - before.bytes);
}

double Trace::byteBitsBefore(BytePos at) const
{
    if (at.value() >= m_total.bytes)
        return m_total.byteBits;
    const auto& [before, block] = placedAt(&Totals::bytes, at.value());
    return before.byteBits + block.byteBitsBefore(at.value() - before.bytes);
}

float Trace::endBits(std::uint64_t end) const
{
    const auto& [before, block] = placedAt(&Totals::ends, end);
    return block.endBits(end - before.ends);
}

double Trace::endBitsBefore(std::uint64_t end) const
{
    if (end >= m_total.ends)
        return m_total.endBits;
    const auto& [before, block] = placedAt(&Totals::ends, end);
    return before.endBits + block.endBitsBefore(end - before.ends);
}

std::optional<TokenPos> Trace::tokenAtEnd(std::uint64_t end) const
{
    if (end >= m_total.ends)
        return std::nullopt;
    const auto& [before, block] = placedAt(&Totals::ends, end);
    return block.firstToken() + TokenCount(block.tokenAtEnd(end - before.ends));
}

TokenId Trace::id(TokenPos token) const
{
    const auto& [before, block] = placed(token);
    return block.id(token.value() - before.tokens);
}

ByteRange Trace::span(TokenPos token) const
{
    const auto& [before, block] = placed(token);
    const std::size_t local = token.value() - before.tokens;
    const BytePos begin = block.firstByte() + ByteCount(block.bytesBefore(local));
    return {begin, begin + ByteCount(block.spanBytes(local))};
}

ByteCount Trace::spanSize(TokenPos token) const
{
    const auto& [before, block] = placed(token);
    return ByteCount(block.spanBytes(token.value() - before.tokens));
}

std::uint32_t Trace::spanEnds(TokenPos token) const
{
    const auto& [before, block] = placed(token);
    return block.spanEnds(token.value() - before.tokens);
}

std::uint64_t Trace::endsBefore(TokenPos token) const
{
    if (token.value() >= m_total.tokens)
        return m_total.ends;
    const auto& [before, block] = placed(token);
    return before.ends + block.endsBefore(token.value() - before.tokens);
}

int Trace::positionInWindow(TokenPos token) const
{
    const auto& [before, block] = placed(token);
    return static_cast<int>(block.position(token.value() - before.tokens));
}

TokenRange Trace::segmentOf(TokenPos token) const
{
    const auto next = std::upper_bound(m_segmentStarts.begin(), m_segmentStarts.end(), token);
    return {*(next - 1), next == m_segmentStarts.end() ? TokenPos(m_total.tokens) : *next};
}

WindowIndex Trace::windowOf(TokenPos token) const
{
    const auto& [before, block] = placed(token);
    const std::size_t local = token.value() - before.tokens;
    // A token that does not begin a window belongs to the one begun last.
    const std::size_t open = block.position(local) == 0 ? 0 : 1;
    return WindowIndex(before.windowStarts + block.windowStartsBefore(local) - open);
}

TokenRange Trace::tokensOf(WindowIndex window) const
{
    const auto start = [this](std::uint64_t index) {
        if (index >= m_total.windowStarts)
            return TokenPos(m_total.tokens);
        const auto& [before, block] = placedAt(&Totals::windowStarts, index);
        return block.firstToken() + TokenCount(block.windowStart(index - before.windowStarts));
    };
    return {start(window.value()), start(window.value() + 1)};
}

ByteRange Trace::bytesOf(WindowIndex window) const
{
    const TokenRange tokens = tokensOf(window);
    return {span(tokens.begin).begin, span(tokens.end - TokenCount(1)).end};
}

} // namespace mullion
