// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaeplan.h"

#include "core/base/random.h"

#include <algorithm>

namespace mullion {

namespace {

bool happens(double share, Random& random)
{
    constexpr std::uint64_t kOne = std::uint64_t(1) << 53;
    return static_cast<double>(random.below(kOne)) < share * static_cast<double>(kOne);
}

std::int64_t between(std::int64_t first, std::int64_t last, Random& random)
{
    return first
           + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(last - first + 1)));
}

std::int64_t drawContext(const IcaeSettings& settings, Random& random)
{
    const std::int64_t ofSegment = settings.layout.segmentTokens();
    const bool isLong = happens(settings.longShare, random);
    if (isLong && settings.layout.segments > 1)
        return between(ofSegment + 1, settings.layout.longest(), random);
    return between(std::min(settings.shortest, ofSegment), ofSegment, random);
}

} // namespace

IcaePlan planSamples(const IcaeSettings& settings, std::span<const std::int64_t> lengths,
                     std::uint64_t seed)
{
    Random random(seed);
    IcaePlan plan;
    plan.context = std::min(drawContext(settings, random), *std::ranges::min_element(lengths));
    plan.continuation = settings.continuation;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const auto sample = static_cast<std::int64_t>(i);
        const bool isDrawn = happens(settings.lmShare, random);
        const std::int64_t rest = lengths[i] - plan.context;
        const bool continues = (settings.bothLosses || isDrawn) && rest > settings.minContinuation
                               && rest > settings.skipFirst;
        if (continues) {
            plan.continued.push_back(sample);
            plan.continuation = std::min(plan.continuation, rest);
        }
        if (!continues || settings.bothLosses)
            plan.restored.push_back(sample);
    }
    return plan;
}

} // namespace mullion
