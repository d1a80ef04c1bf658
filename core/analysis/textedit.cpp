// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/textedit.h"

#include <algorithm>

namespace mullion {

namespace {

/// Length of the well-formed UTF-8 character at the start of `bytes`, or 0 (Unicode, table 3-7).
std::size_t characterLength(ByteView bytes)
{
    const std::uint8_t lead = bytes[0];
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > bytes.size())
        return 0;
    // No overlong forms, no surrogates, nothing above U+10FFFF.
    const std::uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const std::uint8_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (bytes[1] < low || bytes[1] > high)
        return 0;
    const bool trails = std::ranges::all_of(
        bytes.subspan(2, length - 2), [](std::uint8_t byte) { return (byte & 0xc0) == 0x80; });
    return trails ? length : 0;
}

} // namespace

Text edited(TextView text, const TextEdit& edit)
{
    const std::size_t at = edit.at.value();
    const std::size_t after = at + edit.removed.value();
    Text result;
    result.bytes.reserve(text.bytes.size() - edit.removed.value() + edit.inserted.size());
    result.bytes.insert(result.bytes.end(), text.bytes.begin(),
                        text.bytes.begin() + static_cast<std::ptrdiff_t>(at));
    result.bytes.insert(result.bytes.end(), edit.inserted.begin(), edit.inserted.end());
    result.bytes.insert(result.bytes.end(), text.bytes.begin() + static_cast<std::ptrdiff_t>(after),
                        text.bytes.end());
    result.documentEnds.reserve(text.documentEnds.size());
    for (const BytePos end : text.documentEnds) {
        const std::size_t place = end.value();
        const std::size_t moved =
            place <= at ? place : std::max(place, after) - after + at + edit.inserted.size();
        result.documentEnds.emplace_back(moved);
    }
    return result;
}

ByteRange characterAt(ByteView text, BytePos at)
{
    const std::size_t place = at.value();
    for (std::size_t back = 0; back < 4 && back <= place; ++back) {
        const std::size_t length = characterLength(text.subspan(place - back));
        if (length > back)
            return {BytePos(place - back), BytePos(place - back + length)};
    }
    return {at, at + ByteCount(1)};
}

} // namespace mullion
