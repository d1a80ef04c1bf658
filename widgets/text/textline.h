// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"
#include "core/text/text.h"
#include "widgets/text/textcell.h"

#include <vector>

namespace mullion {

struct LineOptions
{
    int columns = 80; ///< a line is broken where it would be wider
    int tabColumns = 8;
    bool bytesOnly = false; ///< show every byte above 7F as a box

    friend bool operator==(const LineOptions&, const LineOptions&) = default;
};

/// One line of the view: bytes and the document ends drawn in it.
struct TextLine
{
    ByteRange bytes;
    std::uint64_t firstEnd = 0; ///< index of the first document end in the line
    std::uint32_t ends = 0;

    friend bool operator==(const TextLine&, const TextLine&) = default;
};

/// Cuts `block` into lines: after a newline, after a document end, and where the width is reached,
/// there after a blank if one is near. `firstEnd`, `ends`: the document ends that belong to the
/// block. Takes time in proportion to the block and looks at nothing outside.
std::vector<TextLine> breakLines(const TextView& text, ByteRange block, std::uint64_t firstEnd,
                                 std::uint64_t ends, const LineOptions& options);

/// The cells of a line, with their columns.
std::vector<TextCell> cellsOf(const TextView& text, const TextLine& line,
                              const LineOptions& options);

} // namespace mullion
