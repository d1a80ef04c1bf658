// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"

#include <cstdint>

namespace mullion {

/// What a cell of the text view shows.
enum class CellKind : std::uint8_t
{
    Character, ///< a character with the marks that combine with it
    Byte,      ///< one byte that is (or is to be shown as) no character: a small box "FF"
    Control,   ///< one control byte: a small box "NUL"
    Invisible, ///< a character without a shape of its own: a small box "200B"
    Tab,
    Newline,
    DocumentEnd ///< stands between bytes: holds none
};

/// The smallest thing that is drawn, hit and selected as one.
struct TextCell
{
    BytePos begin;
    std::uint16_t bytes = 0;
    std::uint16_t columns = 0; ///< width in columns of the monospaced font
    std::uint32_t column = 0;  ///< counted from the start of its line
    CellKind kind = CellKind::Character;

    [[nodiscard]] BytePos end() const { return begin + ByteCount(bytes); }
};

} // namespace mullion
