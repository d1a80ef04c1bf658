// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace mullion {

/// Information in units of 2^-32 bit. Sums of it order strings by probability alike on every
/// machine, which sums of the mathematical library's logarithms do not.
using FixedBits = std::uint64_t;

inline constexpr int kFixedBitsFraction = 32;

/// -log2(frequency / 2^14) within 2^-29 bit; strictly descending. 1 <= frequency <= 2^14.
FixedBits fixedBits(std::uint32_t frequency);

} // namespace mullion
