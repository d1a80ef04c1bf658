// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <utility>

// Implements: streams of bits in bytes. The first bit is the most significant one of the first
// byte, so a number of 16 bits is two bytes, the higher first, as in the paper's worked example:
// [240, 243] is 1111000011110011.

namespace mullion {

/// Appends numbers of 0 to 32 bits each.
class BitWriter
{
public:
    void write(std::uint32_t value, int bits)
    {
        // Invariant: fewer than 8 bits wait, in the low bits of m_waiting; so 32 more always fit.
        m_waiting = m_waiting << bits | (value & ((std::uint64_t{1} << bits) - 1));
        for (m_waitingBits += bits; m_waitingBits >= 8; m_waitingBits -= 8)
            m_bytes.push_back(static_cast<std::uint8_t>(m_waiting >> (m_waitingBits - 8)));
    }

    [[nodiscard]] std::uint64_t bitCount() const
    {
        return 8 * m_bytes.size() + static_cast<std::uint64_t>(m_waitingBits);
    }

    /// All bits, with zero bits up to a whole byte. The writer is empty afterwards.
    Bytes finish()
    {
        if (m_waitingBits > 0)
            write(0, 8 - m_waitingBits);
        return std::exchange(m_bytes, {});
    }

private:
    Bytes m_bytes;
    std::uint64_t m_waiting = 0;
    int m_waitingBits = 0;
};

/// Reads what BitWriter wrote. Behind the end of the buffer all bits are zero.
class BitReader
{
public:
    explicit BitReader(ByteView bytes)
        : m_bytes(bytes)
    {
    }

    /// The next 0 to 32 bits as a number.
    std::uint32_t read(int bits)
    {
        for (; m_readyBits < bits; m_readyBits += 8)
            m_ready = m_ready << 8 | (m_next < m_bytes.size() ? m_bytes[m_next++] : 0u);
        m_readyBits -= bits;
        return static_cast<std::uint32_t>(m_ready >> m_readyBits
                                          & ((std::uint64_t{1} << bits) - 1));
    }

private:
    ByteView m_bytes;
    std::size_t m_next = 0;
    std::uint64_t m_ready = 0; ///< its low m_readyBits bits (at most 39) have not been read
    int m_readyBits = 0;
};

} // namespace mullion
