// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/textlayout.h"

#include <optional>

namespace mullion {

/// Where a point in the text view is.
struct TextHit
{
    BytePos caret;                    ///< the border between two cells nearest to the point
    std::optional<BytePos> byte;      ///< the byte under it
    std::optional<std::uint64_t> end; ///< the document end under it
};

/// `column` may lie left or right of the line.
TextHit hitInLine(const TextLine& line, const std::vector<TextCell>& cells, double column);

/// Steps of a caret through a layout; each gives a border between two cells.
namespace navigation {

BytePos nextCell(TextLayout& layout, BytePos from);
BytePos previousCell(TextLayout& layout, BytePos from);
BytePos nextWord(TextLayout& layout, BytePos from);
BytePos previousWord(TextLayout& layout, BytePos from);
BytePos lineBegin(TextLayout& layout, BytePos from);
/// Before the newline that closes the line.
BytePos lineEnd(TextLayout& layout, BytePos from);
/// `lines` further down, at the cell border nearest to `column`.
BytePos linesDown(TextLayout& layout, BytePos from, std::int64_t lines, double column);
double columnOfCaret(TextLayout& layout, BytePos caret);
/// The word around a byte: letters and digits, or what there is between them.
ByteRange wordAt(TextLayout& layout, BytePos byte);

} // namespace navigation
} // namespace mullion
