// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/unigram.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

TEST(Unigram, ProbabilitiesSumToOne)
{
    Unigram unigram(5);
    for (const TokenId id : {0u, 0u, 0u, 3u})
        unigram.count(id);
    double sum = 0;
    for (TokenId id = 0; id < 5; ++id)
        sum += std::exp(-unigram.nats(id));
    EXPECT_NEAR(sum, 1, 1e-12);
    EXPECT_EQ(unigram.mostFrequent(), 0u);
    // (3 + 2/5) / (4 + 2)
    EXPECT_NEAR(unigram.nats(0), -std::log(3.4 / 6), 1e-12);
}

TEST(Unigram, WithoutCountsIsUniform)
{
    EXPECT_NEAR(Unigram(256).nats(17), std::log(256), 1e-12);
}

TEST(UnigramBaseline, KnowsThePositionsOfAWindow)
{
    TokenizerInfo tokenizer;
    tokenizer.vocabulary = 4;
    tokenizer.tokensPerWindow = 2;
    TokenBatch examples;
    examples.ids = {0, 1, 0, 1, 0, kNoToken}; // first tokens are 0, second ones 1
    HeldOutText heldOut;
    heldOut.pieces = {{{0, 1, 0}, 0}, {{1, 0, 2}, 3}}; // the second piece begins inside a window
    const auto baseline = measureUnigram(examples, 6, tokenizer, heldOut);
    EXPECT_EQ(baseline.all.count, 6);
    EXPECT_EQ(baseline.perPosition.sums()[0].count, 3);
    EXPECT_EQ(baseline.perPosition.sums()[0].correct, 3);
    EXPECT_EQ(baseline.perPosition.sums()[1].correct, 2);
    EXPECT_LT(baseline.perPosition.total().nats, baseline.all.nats);
}

} // namespace
} // namespace mullion
