// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/textcosts.h"

#include "core/tokenize/registry.h"
#include "tests/support/scriptedmodel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

Bytes bytesOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

TEST(TextCosts, EachTokenCostsItsShareOfTheProbability)
{
    const auto tokenizer = openTokenizer("bytes").value();
    const ScriptedModel model(257, 0, ScriptedModel::saying({'a', 'b', 'x'}, 257));
    const Bytes text = bytesOf("abc");
    const auto costs = costsOf(model, *tokenizer, {text, {}});
    ASSERT_TRUE(costs);
    ASSERT_EQ(costs->tokens.size(), 3U);
    const double all = std::log2(std::exp(5.0) + 256);
    EXPECT_NEAR(costs->tokens[0].bits, all - 5 * std::log2(std::exp(1.0)), 1e-6);
    EXPECT_NEAR(costs->tokens[1].bits, costs->tokens[0].bits, 1e-6);
    EXPECT_NEAR(costs->tokens[2].bits, all, 1e-6) << "another one was expected";
    EXPECT_NEAR(costs->bits(), 2 * costs->tokens[0].bits + all, 1e-6);
    EXPECT_EQ(bitsOfBytes(*costs).size(), text.size());
}

TEST(TextCosts, ATokenWithoutBytesIsPaidByTheNext)
{
    const TextCosts costs{{{7, 0, 3}, {8, 2, 1}, {9, 1, 0.5}, {7, 0, 9}}};
    EXPECT_THAT(bitsOfBytes(costs), testing::ElementsAre(2, 2, 0.5));
}

TEST(TextCosts, AStrangeTokenizerIsRefused)
{
    const auto tokenizer = openTokenizer("bytes").value();
    const ScriptedModel model(64, 0, ScriptedModel::saying({1}, 64));
    const Bytes text = bytesOf("abc");
    const auto costs = costsOf(model, *tokenizer, {text, {}});
    ASSERT_FALSE(costs);
    EXPECT_EQ(costs.error().code, ErrorCode::Usage);
    EXPECT_THAT(costs.error().sentence(), testing::HasSubstr("Token 97"));
}

TEST(TextCosts, StopsWhenAsked)
{
    const auto tokenizer = openTokenizer("bytes").value();
    const ScriptedModel model(257, 0, ScriptedModel::saying({1}, 257));
    std::stop_source stop;
    stop.request_stop();
    const Bytes text = bytesOf("abc");
    const auto costs = costsOf(model, *tokenizer, {text, {}}, stop.get_token());
    ASSERT_FALSE(costs);
    EXPECT_EQ(costs.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace mullion
