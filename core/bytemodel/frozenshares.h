// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace mullion {

/// kFrozenAttentionOne * 2^(-i / 256), rounded, for i < kFrozenSteps: what a score so many steps
/// below the largest one is worth. The same on every machine.
std::span<const std::int32_t> frozenShares();

} // namespace mullion
