// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/codeunits.h"

#include "core/coding/distribution.h"

#include <cmath>
#include <utility>

namespace mullion {

namespace {

/// Neighbouring frequencies are at least 9e-5 bits apart, floats of up to 14 at most 1e-6.
double inFullPrecision(double bits)
{
    constexpr double kFloatError = 1e-6;
    const double frequency = std::round(std::exp2(kProbabilityBits - bits));
    const double exact = kProbabilityBits - std::log2(frequency);
    return std::abs(exact - bits) <= kFloatError ? exact : bits;
}

} // namespace

LedgerPlace CodeUnit::place() const
{
    SymbolCursor cursor = start;
    cursor.advance(symbols.size());
    LedgerPlace place;
    place.tokens = tokens;
    place.bytes = {BytePos(start.byte()), BytePos(cursor.byte())};
    place.firstEnd = start.end();
    place.ends = cursor.end() - start.end();
    return place;
}

LedgerPlace CodeUnit::placeOf(std::size_t i) const
{
    SymbolCursor cursor = start;
    cursor.advance(i);
    const bool isEnd = symbols[i] == kEndOfDocument;
    LedgerPlace place;
    const TokenPos first = tokens.begin + TokenCount(token[i]);
    place.tokens = {first, first + TokenCount(1)};
    place.bytes = {BytePos(cursor.byte()), BytePos(cursor.byte() + (isEnd ? 0 : 1))};
    place.firstEnd = cursor.end();
    place.ends = isEnd ? 1 : 0;
    return place;
}

CodeUnits::CodeUnits(TextView text, std::uint64_t tokensPerUnit, bool modelCosts, Sink sink)
    : m_cursor(text)
    , m_tokensPerUnit(tokensPerUnit)
    , m_modelCosts(modelCosts)
    , m_sink(std::move(sink))
    , m_unit{{}, m_cursor, {}, {}, {}, true, false}
{
}

bool CodeUnits::close(bool endsSegment)
{
    const TokenPos next(m_tokens);
    m_unit.tokens.end = next;
    m_unit.endsSegment = endsSegment;
    const bool more = m_unit.tokens.empty() || m_sink(m_unit);
    m_unit.tokens = {next, next};
    m_unit.start = m_cursor;
    m_unit.symbols.clear();
    m_unit.bits.clear();
    m_unit.token.clear();
    m_unit.startsSegment = endsSegment;
    return more;
}

bool CodeUnits::add(const TokenBlock& block)
{
    std::size_t byte = 0;
    std::size_t end = 0;
    auto segment = block.segmentStarts.begin();
    for (std::size_t i = 0; i < block.ids.size(); ++i) {
        const bool starts = segment != block.segmentStarts.end() && *segment == i;
        if (starts)
            ++segment;
        const std::uint64_t held = m_tokens - m_unit.tokens.begin.value();
        const bool full = m_tokensPerUnit > 0 && held == m_tokensPerUnit;
        if ((starts || full) && held > 0 && !close(starts))
            return false;

        const std::size_t lastByte = byte + block.spanBytes[i];
        const std::size_t lastEnd = end + block.spanEnds[i];
        while (byte < lastByte || end < lastEnd) {
            if (m_cursor.atEnd()) {
                m_overrun = true;
                break;
            }
            const Symbol symbol = m_cursor.peek();
            const bool isEnd = symbol == kEndOfDocument;
            if (isEnd ? end == lastEnd : byte == lastByte) {
                m_overrun = true; // the span and the text disagree on what comes next
                break;
            }
            m_unit.symbols.push_back(symbol);
            const double bits = isEnd ? block.endBits[end] : block.byteBits[byte];
            m_unit.bits.push_back(m_modelCosts ? inFullPrecision(bits) : bits);
            m_unit.token.push_back(
                static_cast<std::uint32_t>(m_tokens - m_unit.tokens.begin.value()));
            ++(isEnd ? end : byte);
            m_cursor.advance();
        }
        byte = lastByte;
        end = lastEnd;
        ++m_tokens;
    }
    return true;
}

bool CodeUnits::finish()
{
    return close(true);
}

} // namespace mullion
