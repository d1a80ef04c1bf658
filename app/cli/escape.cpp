// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/escape.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion::cli {

namespace {

/// Length of the character that begins here; 0 if there is none that may be shown as it is.
std::size_t characterLength(ByteView bytes)
{
    const std::uint8_t first = bytes[0];
    if (first < 0x80)
        return first >= 0x20 && first != 0x7f && first != '\\' ? 1 : 0;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length)
        return 0;
    std::uint32_t point = first & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((bytes[i] & 0xc0) != 0x80)
            return 0;
        point = point << 6 | (bytes[i] & 0x3fu);
    }
    const bool shortest = length == 2 || point >= (length == 3 ? 0x800u : 0x10000u);
    const bool surrogate = point >= 0xd800 && point < 0xe000;
    const bool control = point < 0xa0;
    return shortest && !surrogate && !control && point <= 0x10ffff ? length : 0;
}

} // namespace

std::string escaped(ByteView bytes)
{
    std::string text;
    while (!bytes.empty()) {
        const std::size_t length = characterLength(bytes);
        if (length > 0)
            text += asChars(bytes.first(length));
        else if (bytes[0] == '\n')
            text += "\\n";
        else if (bytes[0] == '\t')
            text += "\\t";
        else if (bytes[0] == '\\')
            text += "\\\\";
        else
            text += fmt::format("\\x{:02x}", bytes[0]);
        bytes = bytes.subspan(std::max<std::size_t>(length, 1));
    }
    return text;
}

} // namespace mullion::cli
