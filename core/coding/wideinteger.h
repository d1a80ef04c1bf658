// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace mullion {

/// An unsigned number of 192 bits, modulo 2^192: room for a window of 128 bits with its fraction.
/// Shifts are by 0 to 191 bits.
class WideInteger
{
public:
    constexpr WideInteger() = default;
    constexpr WideInteger(std::uint64_t value) // NOLINT: numbers are written as numbers
        : m_limbs{value, 0, 0}
    {
    }

    /// Bits 0 to 63.
    [[nodiscard]] constexpr std::uint64_t low64() const { return m_limbs[0]; }
    /// Bits 0 to 31.
    [[nodiscard]] constexpr std::uint32_t low32() const
    {
        return static_cast<std::uint32_t>(m_limbs[0]);
    }

    friend constexpr WideInteger operator+(WideInteger a, const WideInteger& b)
    {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < kLimbs; ++i) {
            const std::uint64_t sum = a.m_limbs[i] + b.m_limbs[i];
            const std::uint64_t over = sum < b.m_limbs[i] ? 1 : 0;
            a.m_limbs[i] = sum + carry;
            carry = over + (a.m_limbs[i] < carry ? 1 : 0);
        }
        return a;
    }

    friend constexpr WideInteger operator-(WideInteger a, const WideInteger& b)
    {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < kLimbs; ++i) {
            const std::uint64_t difference = a.m_limbs[i] - b.m_limbs[i];
            const std::uint64_t under = a.m_limbs[i] < b.m_limbs[i] ? 1 : 0;
            a.m_limbs[i] = difference - borrow;
            borrow = under + (difference < borrow ? 1 : 0);
        }
        return a;
    }

    friend constexpr WideInteger operator<<(const WideInteger& a, int bits)
    {
        WideInteger result;
        const auto limbs = static_cast<std::size_t>(bits / 64);
        const int rest = bits % 64;
        for (std::size_t i = limbs; i < kLimbs; ++i) {
            result.m_limbs[i] = a.m_limbs[i - limbs] << rest;
            if (rest > 0 && i > limbs)
                result.m_limbs[i] |= a.m_limbs[i - limbs - 1] >> (64 - rest);
        }
        return result;
    }

    friend constexpr WideInteger operator>>(const WideInteger& a, int bits)
    {
        WideInteger result;
        const auto limbs = static_cast<std::size_t>(bits / 64);
        const int rest = bits % 64;
        for (std::size_t i = 0; i + limbs < kLimbs; ++i) {
            result.m_limbs[i] = a.m_limbs[i + limbs] >> rest;
            if (rest > 0 && i + limbs + 1 < kLimbs)
                result.m_limbs[i] |= a.m_limbs[i + limbs + 1] << (64 - rest);
        }
        return result;
    }

    friend constexpr bool operator==(const WideInteger&, const WideInteger&) = default;
    friend constexpr std::strong_ordering operator<=>(const WideInteger& a, const WideInteger& b)
    {
        for (std::size_t i = kLimbs; i-- > 0;) {
            if (a.m_limbs[i] != b.m_limbs[i])
                return a.m_limbs[i] <=> b.m_limbs[i];
        }
        return std::strong_ordering::equal;
    }

private:
    static constexpr std::size_t kLimbs = 3;
    std::array<std::uint64_t, kLimbs> m_limbs{}; ///< lowest first
};

} // namespace mullion
