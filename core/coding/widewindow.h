// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/distribution.h"
#include "core/coding/wideinteger.h"

#include <cstdint>
#include <optional>

// Implements: the exact arithmetic of windows of 14 to 128 bits (reference: compressed-text paper,
// our sections 3.4 and 12.1). For windows of 16 bits or less it is that of WindowGrid, bit for bit;
// for longer ones the width of an interval keeps 48 bits, so that a part costs two products.

namespace mullion {

/// What is left of [0, 1) after some symbols of a window, in units of 2^-(W+32).
///
/// Invariant: 2^47 <= mantissa <= 2^48, unless shift is 0. As in WindowInterval, the intervals of
/// the symbols that may follow partition this one.
struct WideInterval
{
    WideInteger low;
    std::uint64_t mantissa = 0;
    int shift = 0;

    [[nodiscard]] constexpr WideInteger width() const { return WideInteger(mantissa) << shift; }
    [[nodiscard]] constexpr WideInteger high() const { return low + width(); }
    friend constexpr bool operator==(const WideInterval&, const WideInterval&) = default;
};

/// The code words of W bits as cells of [0, 1): cell m is the numbers whose first W bits are m.
class WideGrid
{
public:
    static constexpr int kMinBits = kProbabilityBits; ///< each symbol alone holds a whole cell
    static constexpr int kMaxBits = 128;

    constexpr explicit WideGrid(int windowBits)
        : m_bits(windowBits)
    {
    }

    [[nodiscard]] constexpr int bits() const { return m_bits; }
    [[nodiscard]] WideInterval whole() const;

    /// The part of `interval` between two cumulative frequencies.
    [[nodiscard]] static WideInterval part(const WideInterval& interval, std::uint32_t low,
                                           std::uint32_t high);

    /// FITS: the interval holds a whole cell.
    [[nodiscard]] static bool fits(const WideInterval& interval);

    /// The first and the last cell that lie inside as a whole. `interval` must fit.
    [[nodiscard]] static WideInteger firstCell(const WideInterval& interval);
    [[nodiscard]] static WideInteger lastCell(const WideInterval& interval);

    /// Whether all of the 2^log2Count cells from `cell` lie inside.
    [[nodiscard]] static bool holds(const WideInterval& interval, const WideInteger& cell,
                                    int log2Count = 0);

    /// CODE: the bits of the largest dyadic interval inside `interval` (the lowest of two), filled
    /// up with zero bits to W. `interval` must fit.
    [[nodiscard]] static WideInteger code(const WideInterval& interval);

    /// The lowest cell inside `interval` that lies across a border between two of the symbols that
    /// `next` may follow it with, leaving out `reserved`.
    [[nodiscard]] static std::optional<WideInteger>
    straddlingCell(const WideInterval& interval, const Distribution& next,
                   const std::optional<WideInteger>& reserved = {});

    /// The symbol whose part of `interval` holds all of `cell`. `interval` holds it.
    [[nodiscard]] static std::optional<Symbol>
    symbolHolding(const WideInterval& interval, const Distribution& next, const WideInteger& cell);

private:
    int m_bits;
};

} // namespace mullion
