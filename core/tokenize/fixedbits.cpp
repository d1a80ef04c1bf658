// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/fixedbits.h"

#include "core/coding/distribution.h"

#include <bit>
#include <vector>

namespace mullion {

namespace {

/// Bit by bit: squaring a number in [1, 2) doubles its logarithm, whose whole part is the next bit.
FixedBits logarithm(std::uint32_t value)
{
    const int whole = std::bit_width(value) - 1;
    std::uint64_t mantissa = static_cast<std::uint64_t>(value) << (31 - whole);
    FixedBits log = static_cast<FixedBits>(whole);
    for (int bit = 0; bit < kFixedBitsFraction; ++bit) {
        mantissa = mantissa * mantissa >> 31;
        const std::uint64_t carry = mantissa >> 32;
        mantissa >>= carry;
        log = log << 1 | carry;
    }
    return log;
}

} // namespace

FixedBits fixedBits(std::uint32_t frequency)
{
    static const std::vector<FixedBits> table = [] {
        std::vector<FixedBits> bits(kProbabilityOne + 1, 0);
        for (std::uint32_t f = 1; f <= kProbabilityOne; ++f)
            bits[f] = (FixedBits{kProbabilityBits} << kFixedBitsFraction) - logarithm(f);
        return bits;
    }();
    return table[frequency];
}

} // namespace mullion
