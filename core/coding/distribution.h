// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace mullion {

/// Probabilities are integers over 2^14: the precision of the paper's coder (section 2.4).
inline constexpr int kProbabilityBits = 14;
inline constexpr std::uint32_t kProbabilityOne = 1u << kProbabilityBits;

/// What a byte model says about the next symbol, in the only form a coder ever sees.
///
/// Invariant: cumulative[0] = 0, strictly increasing, cumulative[kAlphabetSize] = 2^14. So every
/// symbol has a probability of at least 2^-14 and can be coded.
struct Distribution
{
    std::array<std::uint16_t, kAlphabetSize + 1> cumulative{};

    [[nodiscard]] std::uint32_t low(Symbol s) const { return cumulative[s]; }
    [[nodiscard]] std::uint32_t high(Symbol s) const { return cumulative[s + 1u]; }
    [[nodiscard]] std::uint32_t frequency(Symbol s) const { return high(s) - low(s); }

    /// Cost of a symbol in bits, -log2 of its probability.
    [[nodiscard]] double bits(Symbol s) const
    {
        return kProbabilityBits - std::log2(static_cast<double>(frequency(s)));
    }

    friend bool operator==(const Distribution&, const Distribution&) = default;
};

} // namespace mullion
