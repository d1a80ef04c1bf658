// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/widewindow.h"

#include <algorithm>
#include <bit>

namespace mullion {

namespace {

constexpr int kCellBits = 32;
constexpr std::uint64_t kCell = 1ull << kCellBits;
constexpr int kMantissaBits = 48;

/// Where the symbol with this cumulative frequency begins, counted from interval.low in units of
/// 2^interval.shift. Two neighbours share it, so rounding loses nothing.
std::uint64_t border(const WideInterval& interval, std::uint32_t cumulative)
{
    return interval.mantissa * cumulative >> kProbabilityBits;
}

WideInteger roundedUp(const WideInteger& value, int bits)
{
    return ((value + ((WideInteger(1) << bits) - 1)) >> bits) << bits;
}

} // namespace

WideInterval WideGrid::whole() const
{
    const int mantissaBits = std::min(kMantissaBits, m_bits + kCellBits);
    return {0, 1ull << mantissaBits, m_bits + kCellBits - mantissaBits};
}

WideInterval WideGrid::part(const WideInterval& interval, std::uint32_t low, std::uint32_t high)
{
    const std::uint64_t begin = border(interval, low);
    const std::uint64_t width = border(interval, high) - begin;
    // Shifting the mantissa up takes nothing away: it makes room for the digits to come.
    const int spare =
        std::clamp(kMantissaBits - static_cast<int>(std::bit_width(width)), 0, interval.shift);
    return {interval.low + (WideInteger(begin) << interval.shift), width << spare,
            interval.shift - spare};
}

bool WideGrid::fits(const WideInterval& interval)
{
    // A mantissa of 2^47 or more that is shifted at all is wider than two cells.
    if (interval.shift > 0)
        return true;
    const std::uint64_t toBorder = -interval.low.low64() & (kCell - 1);
    return toBorder + kCell <= interval.mantissa;
}

WideInteger WideGrid::firstCell(const WideInterval& interval)
{
    return (interval.low + (kCell - 1)) >> kCellBits;
}

WideInteger WideGrid::lastCell(const WideInterval& interval)
{
    return (interval.high() >> kCellBits) - 1;
}

bool WideGrid::holds(const WideInterval& interval, const WideInteger& cell, int log2Count)
{
    const WideInteger begin = cell << kCellBits;
    return begin >= interval.low && begin + (WideInteger(kCell) << log2Count) <= interval.high();
}

WideInteger WideGrid::code(const WideInterval& interval)
{
    const WideInteger high = interval.high();
    // An interval of 2 * 2^k or more holds a multiple of 2^k with all of its 2^k, so the largest
    // power of two below the width or the next smaller one it is.
    int size = static_cast<int>(std::bit_width(interval.mantissa)) - 1 + interval.shift;
    WideInteger begin = roundedUp(interval.low, size);
    if (begin + (WideInteger(1) << size) > high)
        begin = roundedUp(interval.low, --size);
    return begin >> kCellBits;
}

std::optional<WideInteger> WideGrid::straddlingCell(const WideInterval& interval,
                                                    const Distribution& next,
                                                    const std::optional<WideInteger>& reserved)
{
    const std::uint64_t start = interval.low.low32();
    // Borders are whole cells apart then: all of them lie on cell borders.
    if (interval.shift >= kCellBits && start == 0)
        return std::nullopt;
    for (Symbol s = 1; s < kAlphabetSize; ++s) {
        const std::uint64_t place = border(interval, next.low(s));
        const std::uint64_t moved = interval.shift < kCellBits ? place << interval.shift : 0;
        const std::uint64_t inCell = (start + moved) & (kCell - 1);
        if (inCell == 0)
            continue;
        // With a shift each symbol is wider than two cells, so a cell at an inner border is inside.
        const bool inside =
            interval.shift > 0 || (place >= inCell && place - inCell + kCell <= interval.mantissa);
        if (!inside)
            continue;
        const WideInteger cell =
            (interval.low + (WideInteger(place) << interval.shift)) >> kCellBits;
        if (cell != reserved)
            return cell;
    }
    return std::nullopt;
}

std::optional<Symbol> WideGrid::symbolHolding(const WideInterval& interval,
                                              const Distribution& next, const WideInteger& cell)
{
    const WideInteger begin = (cell << kCellBits) - interval.low;
    const std::uint64_t first = (begin >> interval.shift).low64();
    const std::uint64_t last = ((begin + (kCell - 1)) >> interval.shift).low64();
    const auto& cumulative = next.cumulative;
    const auto above = std::upper_bound(
        cumulative.begin() + 1, cumulative.end() - 1, first,
        [&](std::uint64_t place, std::uint16_t c) { return place < border(interval, c); });
    const auto symbol = static_cast<Symbol>(above - cumulative.begin() - 1);
    if (last >= border(interval, next.high(symbol)))
        return std::nullopt;
    return symbol;
}

} // namespace mullion
