// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8line.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace mullion {

namespace {

/// Whether none of the eight bytes is zero, a line end, or above 127.
bool isPlainText(const std::uint8_t* bytes)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const std::uint64_t lineEnds = word ^ (kOnes * '\n');
    return ((word | (word - kOnes) | (lineEnds - kOnes)) & kHighBits) == 0;
}

/// Bytes of the character at the front (Unicode, table 3-7: no overlong form, no surrogate); 0 if
/// there is none.
std::size_t characterLength(ByteView bytes)
{
    const std::uint8_t first = bytes[0];
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    const std::size_t length = first < 0xc2   ? 0
                               : first < 0xe0 ? 2
                               : first < 0xf0 ? 3
                               : first < 0xf5 ? 4
                                              : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    const std::uint8_t lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const std::uint8_t highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (bytes[1] < lowest || bytes[1] > highest)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((bytes[i] & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

} // namespace

std::size_t utf8LineLength(ByteView bytes, std::size_t limit)
{
    const std::size_t most = std::min(bytes.size(), limit);
    std::size_t at = 0;
    while (at < most) {
        if (at + 8 <= most && isPlainText(bytes.data() + at)) {
            at += 8;
            continue;
        }
        const std::size_t length = characterLength(bytes.subspan(at));
        if (length == 0 || at + length > most)
            break;
        at += length;
        if (bytes[at - 1] == '\n')
            break;
    }
    return at;
}

bool mayBecomeCharacter(ByteView bytes)
{
    constexpr std::size_t kLongest = 4;
    // Whichever second byte the first one asks for (table 3-7), it is one of these.
    for (const std::uint8_t next : {0x80, 0x90, 0xa0}) {
        Bytes longer(bytes.begin(), bytes.end());
        for (longer.push_back(next); longer.size() <= kLongest; longer.push_back(0x80)) {
            if (characterLength(longer) == longer.size())
                return true;
        }
    }
    return false;
}

} // namespace mullion
