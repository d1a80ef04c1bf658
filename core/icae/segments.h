// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace mullion {

/// Lengths of the segments that a context of `tokens` (at least 1) is cut into: the fewest that are
/// no longer than `longest`, all equal but for the last, which may be shorter (reference, section
/// 1.3: ceil(L / S) with S = ceil(L / longest)).
std::vector<std::uint32_t> segmentLengths(std::uint64_t tokens, std::uint32_t longest);

} // namespace mullion
