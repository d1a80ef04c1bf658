// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/integersoftmax.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace mullion {

namespace {

constexpr int kStepsBits = 10;
constexpr std::uint32_t kSteps = 1u << kStepsBits;
constexpr float kStepsPerNat = 1477.3197f; ///< 1024 / ln 2
constexpr float kLastStep = 30 * static_cast<float>(kSteps);
constexpr double kOne = 1u << 30;

/// 2^30 * 2^(-i / 1024), with square roots and products only, which come out alike everywhere.
const std::array<std::uint32_t, kSteps>& powers()
{
    static const std::array<std::uint32_t, kSteps> table = [] {
        double step = 0.5;
        for (int i = 0; i < kStepsBits; ++i)
            step = std::sqrt(step);
        std::array<std::uint32_t, kSteps> values{};
        double value = kOne;
        for (std::uint32_t& power : values) {
            power = static_cast<std::uint32_t>(value + 0.5);
            value *= step;
        }
        return values;
    }();
    return table;
}

} // namespace

Distribution integerSoftmax(std::span<const float> logits)
{
    std::array<float, kAlphabetSize> below{};
    const std::size_t n = std::min(logits.size(), below.size());
    const float largest = n == 0 ? 0.0f : *std::max_element(logits.begin(), logits.begin() + n);
    bool finite = n == below.size();
    for (std::size_t i = 0; i < n; ++i) {
        below[i] = (largest - logits[i]) * kStepsPerNat;
        finite = finite && below[i] >= 0.0f; // false for what is no number
        below[i] = below[i] < kLastStep ? below[i] : kLastStep;
    }
    if (!finite || !std::isfinite(largest))
        below.fill(0.0f);

    const std::array<std::uint32_t, kSteps>& power = powers();
    std::array<std::uint32_t, kAlphabetSize> weight{};
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const auto step = static_cast<std::uint32_t>(below[i] + 0.5f);
        weight[i] = power[step % kSteps] >> (step / kSteps);
        all += weight[i];
    }

    // weight * 2^14 / all < 1.5, without a division.
    const std::uint64_t threshold = all + all / 2;
    std::uint32_t units = kProbabilityOne;
    std::uint64_t shared = 0;
    for (const std::uint32_t w : weight) {
        const bool rare = static_cast<std::uint64_t>(w) << kProbabilityBits < threshold;
        units -= rare;
        shared += rare ? 0 : w;
    }
    const double perWeight = static_cast<double>(units) / static_cast<double>(shared);
    std::array<std::int32_t, kAlphabetSize> frequency{};
    std::int32_t left = kProbabilityOne;
    std::size_t top = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        frequency[i] = std::max(1, static_cast<std::int32_t>(weight[i] * perWeight + 0.5));
        left -= frequency[i];
        if (weight[i] > weight[top])
            top = i;
    }
    // Where all are alike the top one is too small to take it all.
    if (std::abs(left) > frequency[top] / 16) {
        const std::int32_t unit = left < 0 ? -1 : 1;
        for (std::size_t i = 0; i < weight.size() && left != 0; ++i) {
            if (frequency[i] > 1) {
                frequency[i] += unit;
                left -= unit;
            }
        }
    }
    frequency[top] += left;

    Distribution distribution;
    std::int32_t cumulative = 0;
    for (std::size_t i = 0; i < frequency.size(); ++i) {
        cumulative += frequency[i];
        distribution.cumulative[i + 1] = static_cast<std::uint16_t>(cumulative);
    }
    return distribution;
}

} // namespace mullion
