// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/groupcurve.h"

#include "core/runs/results/resulttable.h"

#include <algorithm>
#include <optional>

namespace mullion {

namespace {

std::optional<double> valueAt(const CurvePoints& curve, double at)
{
    if (curve.x.empty() || at < curve.x.front() || at > curve.x.back())
        return std::nullopt;
    const auto after = std::ranges::lower_bound(curve.x, at) - curve.x.begin();
    const auto i = static_cast<std::size_t>(after);
    if (curve.x[i] == at)
        return curve.y[i];
    const double share = (at - curve.x[i - 1]) / (curve.x[i] - curve.x[i - 1]);
    return curve.y[i - 1] + share * (curve.y[i] - curve.y[i - 1]);
}

} // namespace

std::vector<double> commonGrid(std::span<const CurvePoints> members, std::size_t most)
{
    std::vector<double> all;
    for (const CurvePoints& member : members)
        all.insert(all.end(), member.x.begin(), member.x.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all.size() <= most || most < 2)
        return all;
    std::vector<double> grid(most);
    for (std::size_t i = 0; i < most; ++i)
        grid[i] = all[i * (all.size() - 1) / (most - 1)];
    return grid;
}

GroupCurve groupCurve(std::span<const CurvePoints> members, std::span<const double> grid)
{
    GroupCurve group;
    std::vector<double> values;
    for (const double at : grid) {
        values.clear();
        for (const CurvePoints& member : members)
            if (const auto value = valueAt(member, at))
                values.push_back(*value);
        if (values.empty())
            continue;
        const Moments moments = momentsOf(values);
        group.x.push_back(at);
        group.mean.push_back(moments.mean);
        group.deviation.push_back(moments.deviation);
        group.counts.push_back(moments.count);
    }
    return group;
}

} // namespace mullion
