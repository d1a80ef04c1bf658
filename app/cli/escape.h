// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace mullion::cli {

/// Bytes for a line of a terminal: whole characters of UTF-8 as they are, control characters and
/// loose bytes as \n, \t or \xHH, the backslash as \\.
std::string escaped(ByteView bytes);

} // namespace mullion::cli
