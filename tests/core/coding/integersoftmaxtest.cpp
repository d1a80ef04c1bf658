// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/integersoftmax.h"

#include "core/base/random.h"
#include "core/coding/quantize.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace mullion {
namespace {

std::vector<float> drawnLogits(std::uint64_t seed, double size)
{
    Random random(seed);
    std::vector<float> logits;
    for (int i = 0; i < kAlphabetSize; ++i)
        logits.push_back(
            static_cast<float>(size * (static_cast<double>(random.next() >> 11) * 0x1p-53 - 0.5)));
    return logits;
}

/// Bits that a symbol costs on average when it is drawn from the softmax itself.
double expectedBits(const std::vector<float>& logits, const Distribution& distribution)
{
    double all = 0.0;
    double bits = 0.0;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        all += std::exp(logits[s]);
        bits += std::exp(logits[s]) * distribution.bits(s);
    }
    return bits / all;
}

void expectWhole(const Distribution& distribution)
{
    for (Symbol s = 0; s < kAlphabetSize; ++s)
        EXPECT_LT(distribution.cumulative[s], distribution.cumulative[s + 1u]);
    EXPECT_EQ(distribution.cumulative[kAlphabetSize], kProbabilityOne);
}

TEST(IntegerSoftmax, CostsNextToNothingBesideThePapersRule)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::vector<float> logits = drawnLogits(seed, 0.2 * static_cast<double>(seed));
        const Distribution distribution = integerSoftmax(logits);
        expectWhole(distribution);
        const double more =
            expectedBits(logits, distribution) - expectedBits(logits, quantizeLogits(logits));
        EXPECT_LT(more, 0.001) << seed;
        EXPECT_GE(more, -1e-6) << seed;
    }
}

TEST(IntegerSoftmax, ExtremesGiveWholeDistributions)
{
    const float infinity = std::numeric_limits<float>::infinity();
    std::vector<float> one(kAlphabetSize, -1e30f);
    one[65] = 0.0f;
    EXPECT_EQ(integerSoftmax(one).frequency(65), kProbabilityOne - (kAlphabetSize - 1));
    expectWhole(integerSoftmax(one));
    const Distribution uniform = integerSoftmax(std::vector<float>(kAlphabetSize, 3.0f));
    expectWhole(uniform);
    EXPECT_LE(uniform.frequency(5), 64u);
    for (const float bad : {infinity, -infinity, std::nanf("")}) {
        std::vector<float> logits = drawnLogits(1, 5.0);
        logits[7] = bad;
        expectWhole(integerSoftmax(logits));
        logits[0] = bad;
        expectWhole(integerSoftmax(logits));
    }
    EXPECT_EQ(integerSoftmax(std::vector<float>(kAlphabetSize, infinity)), uniform);
    EXPECT_EQ(integerSoftmax({}), uniform);
}

} // namespace
} // namespace mullion
