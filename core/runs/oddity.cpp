// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: z-scores against a slow mean, and a fast mean against the slow one.
#include "core/runs/oddity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mullion {

namespace {

constexpr std::uint64_t kWarmUp = 100; ///< values before anything is called odd
constexpr double kSlow = 1.0 / 500;
constexpr double kFast = 1.0 / 25;
/// Of a single value. High, because losses of small batches have long tails.
constexpr double kSpikeDeviations = 8;
/// Of the fast mean; of pure noise it stays within 0.6.
constexpr double kRiseDeviations = 1.5;
/// A flat curve has next to no deviation; a factor below this one is never worth a word.
constexpr double kLeastDeviation = 0.02;
constexpr std::uint64_t kCalm = 50;

} // namespace

std::optional<Oddity> watch(SeriesMemory& memory, double value)
{
    const double x = std::log(std::max(value, std::numeric_limits<double>::min()));
    const double usual = memory.slowMean;
    const double deviation = std::max(std::sqrt(memory.slowVariance), kLeastDeviation);
    const bool isReady = memory.count >= kWarmUp;

    // What is far out counts as little as what is just odd; else one spike would hide the next,
    // and yet often enough it becomes the usual.
    const double most = isReady ? kSpikeDeviations * deviation : HUGE_VAL;
    const double step = std::clamp(x - usual, -most, most);
    const auto count = static_cast<double>(++memory.count);
    const double slow = std::max(kSlow, 1 / count);
    memory.slowMean += slow * step;
    memory.slowVariance = (1 - slow) * (memory.slowVariance + slow * step * step);
    memory.fastMean += std::max(kFast, 1 / count) * (usual + step - memory.fastMean);
    if (!isReady)
        return std::nullopt;

    const double jump = (x - usual) / deviation;
    const double rise = (memory.fastMean - usual) / deviation;
    if (jump <= kSpikeDeviations / 2 && rise <= kRiseDeviations / 2) {
        memory.unrest -= std::min<std::uint64_t>(memory.unrest, 1);
        return std::nullopt;
    }
    const bool isSpike = jump > kSpikeDeviations;
    const bool isNew = memory.unrest == 0 && (isSpike || rise > kRiseDeviations);
    if (isNew || memory.unrest > 0)
        memory.unrest = kCalm;
    if (!isNew)
        return std::nullopt;
    if (isSpike)
        return Oddity{OddityKind::Spike, value, std::exp(usual), jump};
    return Oddity{OddityKind::Rise, std::exp(memory.fastMean), std::exp(usual), rise};
}

std::string inWords(const Oddity& oddity, std::string_view what)
{
    return fmt::format("The {} {} {:.3g}, where {:.3g} is usual ({:.0f} standard deviations)", what,
                       oddity.kind == OddityKind::Spike ? "jumped to" : "has risen to",
                       oddity.value, oddity.usual, oddity.deviations);
}

} // namespace mullion
