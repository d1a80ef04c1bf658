// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runcolors.h"

#include "widgets/plot/seriescolor.h"

#include <algorithm>
#include <array>

namespace mullion::workbench {

namespace {

constexpr int kColorCount = kSeriesColors * 4; ///< each of them with four dashes (seriesDash)

} // namespace

bool RunColors::give(const std::vector<const RunRow*>& runs)
{
    std::array<int, kColorCount> uses{};
    for (const RunRow* run : runs)
        if (run->labels.colorIndex || m_given.contains(run->path))
            ++uses.at(static_cast<std::size_t>(of(*run) % kColorCount));
    bool isNew = false;
    for (const RunRow* run : runs) {
        if (run->labels.colorIndex || m_given.contains(run->path))
            continue;
        const auto least = std::ranges::min_element(uses);
        ++*least;
        m_given[run->path] = static_cast<int>(least - uses.begin());
        isNew = true;
    }
    return isNew;
}

int RunColors::of(const RunRow& run) const
{
    if (run.labels.colorIndex)
        return *run.labels.colorIndex;
    const auto given = m_given.find(run.path);
    return given == m_given.end() ? 0 : given->second;
}

} // namespace mullion::workbench
