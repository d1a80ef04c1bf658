// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizerbuild.h"

#include "core/bytemodel/frozenmodel.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"
#include "tests/support/drawnweights.h"
#include "tests/support/listsource.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

TokenizerName named(std::string_view text)
{
    return TokenizerName::parse(text).value();
}

TEST(TokenizerBuild, EqualInfoFromAModel)
{
    CountModel model(kTrainingText);
    int reports = 0;
    BuildInput input;
    input.model = &model;
    input.progress = [&](const std::string& text) {
        EXPECT_NE(text.find("strings"), text.npos);
        ++reports;
    };
    const auto file =
        buildTokenizer(named("equal-info[b=16,v=256,code=delay]"), input, "somewhere");
    ASSERT_TRUE(file) << file.error().sentence();
    EXPECT_GT(reports, 5);
    EXPECT_LT(model.questions, 10'000); // many contexts at a time
    EXPECT_EQ(file->provenance.front().second, "count-model");
    const auto tokenizer = makeTokenizer(*file);
    ASSERT_TRUE(tokenizer) << tokenizer.error().sentence();
    expectPromisesKept(**tokenizer, drawn(kTrainingText));
}

TEST(TokenizerBuild, FilesThatCarryTheirModel)
{
    const FrozenModel model(drawnWeights(
        {.layers = 1, .dModel = 64, .heads = 1, .headDim = 64, .dFf = 64, .span = 16}, 1));
    BuildInput input;
    input.model = &model;
    for (const std::string_view name :
         {"ac[v=256]", "equal-info[b=64,v=65k]", "equal-info[b=16,v=256,code=delay,reset=never]"}) {
        const auto file = buildTokenizer(named(name), input, "drawn");
        ASSERT_TRUE(file) << file.error().sentence();
        const auto tokenizer = makeTokenizer(*file);
        ASSERT_TRUE(tokenizer) << tokenizer.error().sentence();
        EXPECT_EQ((*tokenizer)->info().name, name);
        expectPromisesKept(**tokenizer, drawn(kTrainingText.substr(0, 200)));

        TokenizerFile damaged = *file;
        damaged.payload.pop_back();
        EXPECT_EQ(makeTokenizer(damaged).error().code, ErrorCode::Input);
    }
    const CountModel count(kTrainingText); // has no form in a file
    input.model = &count;
    EXPECT_FALSE(buildTokenizer(named("ac[v=256]"), input, "somewhere"));
}

TEST(TokenizerBuild, StaticAcFromACorpus)
{
    ListSource documents({"aab", "", "b"});
    BuildInput input;
    input.documents = &documents;
    const auto file = buildTokenizer(named("static-ac[v=256]"), input, "list");
    ASSERT_TRUE(file) << file.error().sentence();
    const auto tokenizer = makeTokenizer(*file).value();
    // 2 a, 2 b, 3 ends: ends cost least.
    const TokenBlock trace = joinedTrace(*tokenizer, drawn("ab|c").view());
    EXPECT_NEAR(trace.byteBits[0], trace.byteBits[1], 0.001);
    EXPECT_LT(trace.endBits[0], trace.byteBits[0]);
    EXPECT_FLOAT_EQ(trace.byteBits[2], 14.0f);
}

TEST(TokenizerBuild, NamesThatNoFileHoldsAreRefused)
{
    for (const std::string_view name :
         {"bytes", "gzip[v=256]", "equal-info", "equal-info[b=16]", "equal-info[b=20,v=65k]",
          "equal-info[b=16,v=32k]", "static-ac[b=16,v=256]", "static-ac[v=256,code=delay]",
          "sentencepiece", "sentencepiece[v=256]", "sentencepiece[v=300k]",
          "sentencepiece[b=16,v=32k]"}) {
        const auto source = sourceOf(named(name));
        ASSERT_FALSE(source) << name;
        EXPECT_EQ(source.error().code, ErrorCode::Usage);
    }
}

TEST(TokenizerBuild, StopsWhenAsked)
{
    CountModel model(kTrainingText);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(growWindowTree(model, 16, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace mullion
