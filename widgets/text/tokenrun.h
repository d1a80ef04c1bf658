// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/trace.h"
#include "widgets/text/textline.h"

#include <optional>
#include <vector>

namespace mullion {

/// A stretch of a line that belongs to one token. A cell's width is shared out evenly among its
/// bytes, so that a token border inside a character splits its cell.
struct TokenRun
{
    double begin = 0; ///< in columns
    double end = 0;
    ByteRange bytes;
    std::optional<TokenPos> token; ///< nothing where the trace has not come to yet
    bool beginsToken = false;
    bool beginsWindow = false;
    bool insideCell = false;        ///< begins between two bytes of one character
    std::uint32_t silentBefore = 0; ///< tokens just before this one that settle nothing
};

/// The runs of a line from left to right; without a trace one run without token. `perByte`: no
/// run holds more than one byte (for colours that change from byte to byte).
std::vector<TokenRun> tokenRuns(const std::vector<TextCell>& cells, const TextLine& line,
                                const Trace* trace, bool perByte);

/// Where a byte's share of its cell begins, in columns; nothing when it is not in the cells.
std::optional<double> columnOf(const std::vector<TextCell>& cells, BytePos byte);

} // namespace mullion
