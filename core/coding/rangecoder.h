// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/coding/digitrange.h"
#include "core/coding/distribution.h"

#include <cstddef>
#include <cstdint>

// Implements: a range coder over distributions of 14 bits, for whole texts. The code of a text is a
// number in [0, 1), written in bytes; each symbol narrows the interval the number must lie in. Why
// encoder and decoder agree, and what the rounding costs: core/coding/README.md.

namespace mullion {

/// Symbols to bytes.
class RangeEncoder
{
public:
    void encode(std::uint32_t low, std::uint32_t high)
    {
        // The top symbol also takes what the division leaves over, so nothing is wasted there.
        const std::uint64_t unit = m_range >> kProbabilityBits;
        const std::uint64_t skipped = unit * low;
        m_range = high == kProbabilityOne ? m_range - skipped : unit * (high - low);
        m_low += skipped;
        if (m_low < skipped)
            carry();
        m_empty = false;
        while (m_range < kMinRange) {
            m_bytes.push_back(static_cast<std::uint8_t>(m_low >> 56));
            m_low <<= 8;
            m_range <<= 8;
        }
    }

    void encode(const Distribution& distribution, Symbol symbol)
    {
        encode(distribution.low(symbol), distribution.high(symbol));
    }

    /// The codes of all texts that begin with the symbols encoded so far.
    [[nodiscard]] DigitRange codes() const;

    /// The shortest code of the symbols, given that missing bytes are read as zero; at least one
    /// byte if there were symbols. The encoder can be used again afterwards.
    Bytes finish();

private:
    friend class RangeDecoder;
    friend class RangeFollower;

    /// After each step at least 2^56, so a unit is at least 2^42 and rounding it down loses less
    /// than 2^-42 of the interval.
    static constexpr std::uint64_t kMinRange = 1ull << 56;

    /// Adds one to the number in m_bytes. It never runs off the front: the whole interval ends at
    /// 1 or before, so a number of all FF cannot be followed by a carry.
    void carry();

    // The interval is [m_bytes . m_low, that + m_range): m_bytes are the digits before, m_low and
    // m_range count in units of 2^-64 of the last digit. Invariant: kMinRange <= m_range between
    // two symbols, and m_low + m_range may pass 2^64; that is the carry still to come.
    Bytes m_bytes;
    std::uint64_t m_low = 0;
    std::uint64_t m_range = ~0ull;
    bool m_empty = true;
};

/// Bytes to symbols. Total: any bytes decode to as many symbols as are asked for, and nothing
/// outside the buffer is read; missing bytes are zero.
class RangeDecoder
{
public:
    explicit RangeDecoder(ByteView bytes);

    /// Where the code points in the distribution that comes next: a cumulative frequency.
    [[nodiscard]] std::uint32_t target() const
    {
        const std::uint64_t place = m_value / (m_range >> kProbabilityBits);
        // Equality and more happen in the remainder above the top symbol, and for damaged input.
        return place < kProbabilityOne ? static_cast<std::uint32_t>(place) : kProbabilityOne - 1;
    }

    /// Narrows the interval as the encoder did. low <= target() < high.
    void consume(std::uint32_t low, std::uint32_t high)
    {
        const std::uint64_t unit = m_range >> kProbabilityBits;
        const std::uint64_t skipped = unit * low;
        m_range = high == kProbabilityOne ? m_range - skipped : unit * (high - low);
        m_value -= skipped;
        while (m_range < RangeEncoder::kMinRange) {
            m_value = m_value << 8 | byteAt(m_read++);
            m_range <<= 8;
        }
    }

    Symbol decode(const Distribution& distribution);

    /// How many bytes of the code settle the symbols decoded so far: with these bytes, whatever
    /// follows them, the same symbols come out. (Behind the end of the code nothing follows.)
    [[nodiscard]] std::size_t settledBy() const;

private:
    [[nodiscard]] std::uint8_t byteAt(std::size_t place) const
    {
        return place < m_bytes.size() ? m_bytes[place] : 0;
    }

    ByteView m_bytes;
    std::size_t m_read = 0;    ///< bytes in m_value, with those behind the end of the buffer
    std::uint64_t m_value = 0; ///< the code minus the low end of the interval; below m_range
    std::uint64_t m_range = ~0ull;
};

} // namespace mullion
