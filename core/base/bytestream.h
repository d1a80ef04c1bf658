// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mullion {

/// Appends the pieces of our files to a buffer; little endian.
class ByteWriter
{
public:
    void fixed(std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            m_bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }

    /// Seven bits to a byte, lowest first; the top bit says that more follow.
    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
        m_bytes.push_back(static_cast<std::uint8_t>(value));
    }

    void raw(ByteView bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }

    void sized(ByteView bytes)
    {
        number(bytes.size());
        raw(bytes);
    }
    void text(std::string_view text) { sized(asBytes(text)); }

    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

/// Reads what ByteWriter wrote, from bytes nobody vouches for.
///
/// After the first impossible piece `failed()` stays true and everything reads as zero or empty,
/// so that a parser can read on and ask once. Nothing outside the buffer is ever touched.
class ByteReader
{
public:
    explicit ByteReader(ByteView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }

    std::uint64_t fixed(int bytes)
    {
        const ByteView piece = raw(static_cast<std::uint64_t>(bytes));
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < piece.size(); ++i)
            value |= static_cast<std::uint64_t>(piece[i]) << (8 * i);
        return value;
    }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            const ByteView piece = raw(1);
            if (piece.empty())
                return 0;
            value |= static_cast<std::uint64_t>(piece[0] & 0x7f) << shift;
            if (piece[0] < 0x80)
                return value;
        }
        giveUp();
        return 0;
    }

    /// A number that counts things of at least `bytesEach` bytes that follow, so that a claim
    /// cannot make us reserve more than a small multiple of the file.
    std::uint64_t count(std::size_t bytesEach = 1)
    {
        const std::uint64_t value = number();
        if (value > m_rest.size() / bytesEach) {
            giveUp();
            return 0;
        }
        return value;
    }

    ByteView raw(std::uint64_t size)
    {
        if (size > m_rest.size()) {
            giveUp();
            return {};
        }
        const ByteView piece = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return piece;
    }

    ByteView sized() { return raw(number()); }
    std::string text() { return std::string(asChars(sized())); }

    void giveUp()
    {
        m_failed = true;
        m_rest = {};
    }

private:
    ByteView m_rest;
    bool m_failed = false;
};

} // namespace mullion
