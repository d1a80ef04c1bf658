// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace mullion {

/// What a byte model predicts: a byte 0-255, or the end of a document.
using Symbol = std::uint16_t;

inline constexpr Symbol kEndOfDocument = 256;
inline constexpr int kAlphabetSize = 257;

} // namespace mullion
