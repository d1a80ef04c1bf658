// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/segments.h"

#include <algorithm>

namespace mullion {

std::vector<std::uint32_t> segmentLengths(std::uint64_t tokens, std::uint32_t longest)
{
    const std::uint64_t count = (tokens + longest - 1) / longest;
    const std::uint64_t length = count == 0 ? 0 : (tokens + count - 1) / count;
    std::vector<std::uint32_t> lengths;
    for (std::uint64_t rest = tokens; rest > 0; rest -= std::min(rest, length))
        lengths.push_back(static_cast<std::uint32_t>(std::min(rest, length)));
    return lengths;
}

} // namespace mullion
