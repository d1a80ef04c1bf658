// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textblocks.h"

#include <algorithm>

namespace mullion {

namespace {

constexpr std::size_t kNewlineReach = 4096;
constexpr std::size_t kBlankReach = 256;

/// Position after the first byte for which `isBreak` holds within `reach`; 0: there is none.
template <class Predicate>
std::size_t after(ByteView text, std::size_t from, std::size_t reach, Predicate isBreak)
{
    const auto window = text.subspan(from, std::min(reach, text.size() - from));
    const auto found = std::find_if(window.begin(), window.end(), isBreak);
    return found == window.end() ? 0 : from + static_cast<std::size_t>(found - window.begin()) + 1;
}

} // namespace

std::size_t blockEnd(ByteView text, std::size_t wanted)
{
    if (wanted >= text.size())
        return text.size();
    if (const auto end = after(text, wanted, kNewlineReach, [](auto b) { return b == '\n'; }))
        return end;
    if (const auto end = after(text, wanted, kBlankReach, [](auto b) { return b == ' '; }))
        return end;
    // Marks may pile up on a character; a plain ASCII letter begins a new one for sure.
    if (const auto end = after(text, wanted, kBlankReach, [](auto b) { return b < 0x80; }))
        return end - 1;
    std::size_t end = wanted;
    while (end < text.size() && end < wanted + 4 && (text[end] & 0xc0) == 0x80)
        ++end;
    return end;
}

} // namespace mullion
