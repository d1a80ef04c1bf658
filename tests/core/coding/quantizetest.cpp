// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/quantize.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace mullion {
namespace {

std::vector<double> zeros()
{
    return std::vector<double>(kAlphabetSize, 0.0);
}

void expectValid(const Distribution& d)
{
    EXPECT_EQ(d.cumulative.front(), 0);
    EXPECT_EQ(d.cumulative.back(), kProbabilityOne);
    for (Symbol s = 0; s < kAlphabetSize; ++s)
        ASSERT_GE(d.high(s), d.low(s) + 1) << "symbol " << s;
}

/// The rule as the paper's library words it: one unit at a time, a full search for each.
std::vector<std::uint32_t> slowReference(const std::vector<double>& p)
{
    std::vector<std::uint32_t> q;
    int excess = -static_cast<int>(kProbabilityOne);
    for (const double value : p) {
        q.push_back(std::max(1u, static_cast<std::uint32_t>(std::nearbyint(value * 16384))));
        excess += static_cast<int>(q.back());
    }
    for (; excess > 0; --excess) {
        std::size_t best = q.size();
        double bestLoss = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < q.size(); ++i) {
            const double loss = q[i] == 1 ? bestLoss : p[i] * std::log2(q[i] / (q[i] - 1.0));
            if (loss < bestLoss) {
                bestLoss = loss;
                best = i;
            }
        }
        --q[best];
    }
    for (; excess < 0; ++excess) {
        std::size_t best = 0;
        double bestGain = -1.0;
        for (std::size_t i = 0; i < q.size(); ++i) {
            const double gain = p[i] * std::log2((q[i] + 1.0) / q[i]);
            if (gain > bestGain) {
                bestGain = gain;
                best = i;
            }
        }
        ++q[best];
    }
    return q;
}

TEST(Quantize, NothingKnownIsUniform)
{
    std::vector<double> notANumber = zeros();
    notANumber[3] = std::nan("");
    const Distribution uniform = quantize(std::vector<double>(kAlphabetSize, 1.0));
    expectValid(uniform);
    EXPECT_EQ(uniform.frequency(0), 63u); // 257 * 64 is 64 too many; the lowest symbols pay
    EXPECT_EQ(uniform.frequency(63), 63u);
    EXPECT_EQ(uniform.frequency(64), 64u);
    EXPECT_EQ(quantize(zeros()), uniform);
    EXPECT_EQ(quantize(notANumber), uniform);
}

TEST(Quantize, CertaintyLeavesOneUnitToEveryOther)
{
    std::vector<double> p = zeros();
    p['e'] = 1e300;
    const Distribution d = quantize(p);
    expectValid(d);
    EXPECT_EQ(d.frequency('e'), kProbabilityOne - 256);
    EXPECT_DOUBLE_EQ(d.bits('a'), 14.0);
}

TEST(Quantize, FollowsTheRuleUnitByUnit)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 40; ++round) {
        std::vector<double> p = zeros();
        std::exponential_distribution<double> draw(1.0);
        double sum = 0;
        for (double& value : p)
            sum += value = std::pow(draw(random), 1 + round % 8);
        for (double& value : p)
            value /= sum;
        const Distribution d = quantize(p);
        const std::vector<std::uint32_t> expected = slowReference(p);
        expectValid(d);
        for (Symbol s = 0; s < kAlphabetSize; ++s)
            ASSERT_EQ(d.frequency(s), expected[s]) << "round " << round << ", symbol " << s;
    }
}

TEST(QuantizeLogits, IsSoftmaxThenQuantize)
{
    std::mt19937_64 random(8);
    std::normal_distribution<float> draw(0.0f, 3.0f);
    std::vector<float> logits(kAlphabetSize);
    for (float& value : logits)
        value = draw(random);
    std::vector<double> p;
    for (const float value : logits)
        p.push_back(std::exp(static_cast<double>(value)));
    EXPECT_EQ(quantizeLogits(logits), quantize(p));
}

TEST(QuantizeLogits, ExtremesStayValid)
{
    std::vector<float> logits(kAlphabetSize, -1e30f);
    logits[0] = 1e30f;
    expectValid(quantizeLogits(logits));
    logits[5] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(quantizeLogits(logits), quantize(zeros()));
}

} // namespace
} // namespace mullion
