// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lmdescription.h"
#include "core/model/m1description.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

LanguageModelShape shape()
{
    LanguageModelShape shape;
    shape.config.vocabulary = 65536;
    shape.config.inputVocabulary = 65537;
    shape.config.kvHeads = 2;
    shape.config.positions = Positions::Rope;
    shape.config.ropeBase = 500000;
    shape.config.feedForward = FeedForward::SwiGlu;
    shape.config.tiedEmbeddings = false;
    shape.context = 512;
    shape.tokenizer = "tunstall[v=65k]";
    shape.tokenizerIdentity = "abc";
    return shape;
}

TEST(LanguageModelDescription, IsReadBackAsWritten)
{
    const auto again = languageModelFromDescription(describeLanguageModel(shape()), "x");
    ASSERT_TRUE(again) << again.error().sentence();
    EXPECT_EQ(again->config, shape().config);
    EXPECT_EQ(again->context, 512);
    EXPECT_EQ(again->tokenizer, "tunstall[v=65k]");
    EXPECT_EQ(again->tokenizerIdentity, "abc");
}

TEST(LanguageModelDescription, IsNoByteModelAndTheOtherWayRound)
{
    EXPECT_FALSE(m1FromDescription(describeLanguageModel(shape()), "x"));
    EXPECT_FALSE(languageModelFromDescription(describeM1(ModelConfig{}), "x"));
}

TEST(LanguageModelDescription, AbsurdSidesAreRefused)
{
    for (const auto& [key, value] : {std::pair{"vocabulary", "999999999999"},
                                     {"vocabulary", "0"},
                                     {"layers", "1e3"},
                                     {"kv_heads", "3"},
                                     {"norm_epsilon", "nan"},
                                     {"context", "-1"}}) {
        Description description = describeLanguageModel(shape());
        description[key] = value;
        const auto again = languageModelFromDescription(description, "some.safetensors");
        ASSERT_FALSE(again) << key;
        EXPECT_NE(again.error().what.find("some.safetensors"), std::string::npos);
    }
}

} // namespace
} // namespace mullion
