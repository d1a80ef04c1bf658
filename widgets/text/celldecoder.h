// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "widgets/text/textcell.h"

namespace mullion {

/// A character as it is found in bytes; `bytes` is 0 where none begins.
struct DecodedCharacter
{
    char32_t code = 0;
    int bytes = 0;
};

/// The UTF-8 character at `at`: shortest form only, no surrogates, at most U+10FFFF.
DecodedCharacter decodeUtf8(ByteView text, std::size_t at);

/// The bytes of a cell are never looked for beyond this many, however many marks pile up.
inline constexpr std::size_t kMaxCellBytes = 64;

/// The cell that begins at `at` < text.size(). A tab's columns are given as 1, a newline's too;
/// positions count from the start of `text`. With `bytesOnly` every byte above 7F is a box.
TextCell decodeCell(ByteView text, std::size_t at, bool bytesOnly);

} // namespace mullion
