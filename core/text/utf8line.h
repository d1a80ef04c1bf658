// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstddef>

namespace mullion {

/// How many bytes from the front are well-formed UTF-8 without NUL and end with the first line (its
/// '\n' is counted in). At most `limit` (>= 4), cut between characters; 0 when the first byte
/// begins no character.
std::size_t utf8LineLength(ByteView bytes, std::size_t limit);

/// Whether `bytes` (not empty) begin a character of which the end is missing.
bool mayBecomeCharacter(ByteView bytes);

} // namespace mullion
