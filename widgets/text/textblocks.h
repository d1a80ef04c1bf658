// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstddef>

namespace mullion {

/// Where a block that should reach to about `wanted` ends: after a newline close by, else after a
/// blank, else between two characters; at the latest at the end of `text`.
std::size_t blockEnd(ByteView text, std::size_t wanted);

} // namespace mullion
