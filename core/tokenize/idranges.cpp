// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/idranges.h"

#include <algorithm>

namespace mullion {

IdRanges::IdRanges(std::vector<IdRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const IdRange& a, const IdRange& b) { return a.begin < b.begin; });
    for (const IdRange& range : ranges) {
        if (range.begin >= range.end)
            continue;
        if (!m_ranges.empty() && range.begin <= m_ranges.back().end)
            m_ranges.back().end = std::max(m_ranges.back().end, range.end);
        else
            m_ranges.push_back(range);
    }
}

std::uint64_t IdRanges::count() const
{
    std::uint64_t ids = 0;
    for (const IdRange& range : m_ranges)
        ids += range.end - range.begin;
    return ids;
}

bool IdRanges::contains(TokenId id) const
{
    const auto above =
        std::upper_bound(m_ranges.begin(), m_ranges.end(), id,
                         [](TokenId value, const IdRange& range) { return value < range.begin; });
    return above != m_ranges.begin() && id < std::prev(above)->end;
}

} // namespace mullion
