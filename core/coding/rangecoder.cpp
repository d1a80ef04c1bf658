// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/rangecoder.h"

#include <algorithm>
#include <utility>

namespace mullion {

void RangeEncoder::carry()
{
    for (auto digit = m_bytes.rbegin(); digit != m_bytes.rend() && ++*digit == 0; ++digit) {
    }
}

DigitRange RangeEncoder::codes() const
{
    const auto withDigits = [](Bytes bytes, std::uint64_t low) {
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<std::uint8_t>(low >> shift));
        return bytes;
    };
    RangeEncoder end = *this;
    end.m_low += m_range - 1;
    if (end.m_low < m_low)
        end.carry();
    return {withDigits(m_bytes, m_low), withDigits(std::move(end.m_bytes), end.m_low)};
}

Bytes RangeEncoder::finish()
{
    if (m_empty)
        return {};
    // With n more bytes we can write the multiples of 2^(64 - 8n). The first n that has one inside
    // the interval gives the shortest code: for n - 1 there was none.
    for (int n = 0;; ++n) {
        const std::uint64_t below = n == 0 ? ~0ull : n == 8 ? 0 : (1ull << (64 - 8 * n)) - 1;
        const std::uint64_t place = (m_low + below) & ~below; // modulo 2^64
        if (place - m_low >= m_range)
            continue;
        if (place < m_low)
            carry();
        for (int i = 0; i < n; ++i)
            m_bytes.push_back(static_cast<std::uint8_t>(place >> (56 - 8 * i)));
        break;
    }
    while (m_bytes.size() > 1 && m_bytes.back() == 0)
        m_bytes.pop_back();
    if (m_bytes.empty())
        m_bytes.push_back(0);
    m_low = 0;
    m_range = ~0ull;
    m_empty = true;
    return std::exchange(m_bytes, {});
}

RangeDecoder::RangeDecoder(ByteView bytes)
    : m_bytes(bytes)
{
    for (; m_read < 8; ++m_read)
        m_value = m_value << 8 | byteAt(m_read);
}

Symbol RangeDecoder::decode(const Distribution& distribution)
{
    const auto& cumulative = distribution.cumulative;
    const auto above = std::upper_bound(cumulative.begin() + 1, cumulative.end() - 1, target());
    const auto symbol = static_cast<Symbol>(above - cumulative.begin() - 1);
    consume(distribution.low(symbol), distribution.high(symbol));
    return symbol;
}

std::size_t RangeDecoder::settledBy() const
{
    // Without its last n bytes the code may be anything from value - (those bytes), n zero bytes,
    // to that plus 256^n. It is settled when all of that lies in the interval [0, m_range).
    for (int n = 7; n > 0; --n) {
        std::uint64_t tail = 0;
        for (int i = n; i > 0; --i)
            tail = tail << 8 | byteAt(m_read - static_cast<std::size_t>(i));
        const std::uint64_t width = 1ull << (8 * n);
        if (m_value >= tail && width <= m_range && m_value - tail <= m_range - width)
            return std::min(m_read - static_cast<std::size_t>(n), m_bytes.size());
    }
    return std::min(m_read, m_bytes.size());
}

} // namespace mullion
