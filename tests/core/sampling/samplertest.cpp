// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/sampler.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace mullion {
namespace {

/// Logits of the probabilities 1/2, 1/4, 1/8, 1/8 of ids 2, 0, 3, 1.
const std::vector<float> kLogits = {std::log(0.25F), std::log(0.125F), std::log(0.5F),
                                    std::log(0.125F)};

std::map<TokenId, double> shares(const SamplingOptions& options,
                                 const IdRanges& allowed = IdRanges::all(4))
{
    Sampler sampler(options);
    std::map<TokenId, double> shares;
    for (int i = 0; i < 20'000; ++i)
        shares[sampler.choose(kLogits, allowed)->id] += 1.0 / 20'000;
    return shares;
}

TEST(Sampler, DrawsAsTheModelSays)
{
    const auto drawn = shares({});
    EXPECT_NEAR(drawn.at(0), 0.25, 0.015);
    EXPECT_NEAR(drawn.at(1), 0.125, 0.015);
    EXPECT_NEAR(drawn.at(2), 0.5, 0.015);
    EXPECT_NEAR(drawn.at(3), 0.125, 0.015);
}

TEST(Sampler, TemperatureSharpensAndFlattens)
{
    EXPECT_NEAR(shares({.temperature = 0.5}).at(2), 0.25 / 0.34375, 0.015);
    EXPECT_NEAR(shares({.temperature = 1000}).at(2), 0.25, 0.015);
    const auto greedy = shares({.temperature = 0});
    EXPECT_EQ(greedy.size(), 1u);
    EXPECT_TRUE(greedy.contains(2));
}

TEST(Sampler, KeepsTheMostProbable)
{
    const auto two = shares({.topK = 2});
    EXPECT_EQ(two.size(), 2u);
    EXPECT_NEAR(two.at(2), 2.0 / 3, 0.015);
    const auto three = shares({.topK = 3}); // of equals the first
    EXPECT_EQ(three.size(), 3u);
    EXPECT_TRUE(three.contains(1));
    EXPECT_EQ(shares({.topP = 0.4}).size(), 1u);
    const auto most = shares({.topP = 0.7});
    EXPECT_EQ(most.size(), 2u);
    EXPECT_TRUE(most.contains(0));
    EXPECT_EQ(shares({.topP = 0.8}).size(), 3u);
    EXPECT_EQ(shares({.topK = 1, .topP = 0.9}).size(), 1u);
}

TEST(Sampler, DrawsOnlyWhatIsAllowed)
{
    const IdRanges allowed({{0, 1}, {3, 4}});
    const auto drawn = shares({}, allowed);
    EXPECT_EQ(drawn.size(), 2u);
    EXPECT_NEAR(drawn.at(0), 2.0 / 3, 0.015);
    Sampler greedy({.temperature = 0});
    const auto choice = greedy.choose(kLogits, allowed).value();
    EXPECT_EQ(choice.id, 0u);
    EXPECT_NEAR(choice.logProbability, std::log(2.0 / 3), 1e-6);
}

TEST(Sampler, TheSeedDecides)
{
    Sampler a({.seed = 5});
    Sampler b({.seed = 5});
    Sampler c({.seed = 6});
    bool differs = false;
    for (int i = 0; i < 50; ++i) {
        const TokenId id = a.choose(kLogits, IdRanges::all(4))->id;
        EXPECT_EQ(b.choose(kLogits, IdRanges::all(4))->id, id);
        differs = differs || c.choose(kLogits, IdRanges::all(4))->id != id;
    }
    EXPECT_TRUE(differs);
}

TEST(Sampler, RefusesWhatIsNoNumber)
{
    std::vector<float> logits = kLogits;
    logits[1] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_FALSE(Sampler({}).choose(logits, IdRanges::all(4)));
    EXPECT_TRUE(Sampler({}).choose(logits, IdRanges({{2, 4}})));
    EXPECT_FALSE(check(SamplingOptions{.temperature = -1}));
    EXPECT_FALSE(check(SamplingOptions{.temperature = std::nan("")}));
    EXPECT_FALSE(check(SamplingOptions{.topP = 0}));
    EXPECT_FALSE(check(SamplingOptions{.topP = 1.1}));
    EXPECT_TRUE(check({}));
}

} // namespace
} // namespace mullion
