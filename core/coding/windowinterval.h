// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/distribution.h"

#include <cstdint>

// Implements: the exact arithmetic of a window of W bits (reference: compressed-text paper, our
// sections 3.4 and 12.1). "Cell" m is the code word m: the numbers whose first W bits are m.

namespace mullion {

/// What is left of [0, 1) after some symbols of a window, in units of 2^-(W+32).
///
/// Invariant: the intervals of the symbols that may follow partition this one: no number is lost
/// and none belongs to two, whatever the rounding, because both neighbours round the same border.
struct WindowInterval
{
    std::uint64_t low = 0;
    std::uint64_t width = 0;

    [[nodiscard]] constexpr std::uint64_t high() const { return low + width; }
    friend bool operator==(const WindowInterval&, const WindowInterval&) = default;
};

/// Cells [begin, end).
struct CellRange
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// The code words of W bits as cells of [0, 1).
///
/// W + 32 + 14 bits must fit into 64. For longer windows there is WideGrid, which does the same for
/// all W that both know.
/// W >= 14 so that each symbol, alone in a window, holds at least one whole cell.
class WindowGrid
{
public:
    static constexpr int kMinBits = kProbabilityBits;
    static constexpr int kMaxBits = 16;

    constexpr explicit WindowGrid(int windowBits)
        : m_bits(windowBits)
    {
    }

    [[nodiscard]] constexpr int bits() const { return m_bits; }
    [[nodiscard]] constexpr std::uint32_t cellCount() const { return 1u << m_bits; }
    [[nodiscard]] constexpr WindowInterval whole() const { return {0, kCell << m_bits}; }

    /// The part of `interval` between two cumulative frequencies.
    [[nodiscard]] static constexpr WindowInterval part(WindowInterval interval, std::uint32_t low,
                                                       std::uint32_t high)
    {
        const std::uint64_t begin = interval.width * low >> kProbabilityBits;
        const std::uint64_t end = interval.width * high >> kProbabilityBits;
        return {interval.low + begin, end - begin};
    }

    /// The cells that lie inside `interval` as a whole.
    [[nodiscard]] static constexpr CellRange cells(WindowInterval interval)
    {
        return {static_cast<std::uint32_t>((interval.low + kCell - 1) >> kCellBits),
                static_cast<std::uint32_t>(interval.high() >> kCellBits)};
    }

    /// FITS: W bits are enough to name a place inside.
    [[nodiscard]] static constexpr bool fits(WindowInterval interval)
    {
        return !cells(interval).empty();
    }

    /// False when no symbol that follows could still fit, however likely it is. (A symbol leaves at
    /// least 2^-14 to each of the other 256.)
    [[nodiscard]] static constexpr bool mayGrow(WindowInterval interval)
    {
        return part(interval, 0, kProbabilityOne - (kAlphabetSize - 1)).width + 1 >= kCell;
    }

    /// CODE: the bits of the largest dyadic interval inside `interval` (the lowest of two), filled
    /// up with zero bits to W. `interval` must fit.
    [[nodiscard]] constexpr std::uint32_t code(WindowInterval interval) const
    {
        int shift = m_bits; // log2 of the size of the dyadic interval, in cells
        for (; shift > 0; --shift) {
            const std::uint64_t size = kCell << shift;
            if (roundedUp(interval.low, size) + size <= interval.high())
                break;
        }
        return static_cast<std::uint32_t>(roundedUp(interval.low, kCell << shift) >> kCellBits);
    }

private:
    static constexpr int kCellBits = 32;
    static constexpr std::uint64_t kCell = 1ull << kCellBits;

    /// The next multiple of a power of two.
    static constexpr std::uint64_t roundedUp(std::uint64_t value, std::uint64_t size)
    {
        return (value + size - 1) & ~(size - 1);
    }

    int m_bits;
};

} // namespace mullion
