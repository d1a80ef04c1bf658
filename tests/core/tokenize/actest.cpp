// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/actokenizer.h"
#include "core/tokenize/encodemany.h"
#include "core/tokenize/modelwindowtokenizer.h"
#include "core/tokenize/staticactokenizer.h"
#include "tests/support/contextmodel.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

std::shared_ptr<const AcTokenizer>
make(std::string_view name, const LaneOptions& options = {},
     const std::shared_ptr<const ByteModel>& model = std::make_shared<const ContextModel>())
{
    return AcTokenizer::create(TokenizerName::parse(name).value(), model, options).value();
}

class Ac : public testing::TestWithParam<std::string>
{
};

TEST_P(Ac, KeepsItsPromisesOnAwkwardTexts)
{
    const auto tokenizer = make(GetParam());
    EXPECT_EQ(tokenizer->info().name, GetParam());
    for (const Text& text : awkwardTexts())
        expectPromisesKept(*tokenizer, text);
    expectPromisesKept(*tokenizer, drawn(kTrainingText));
}

TEST_P(Ac, UnderAModelWithoutMemoryIsStaticAc)
{
    SymbolCounts counts{};
    for (const char c : kTrainingText)
        ++counts[static_cast<std::uint8_t>(c)];
    const Distribution symbols = unigram(counts);
    const auto mine = make(GetParam(), {}, std::make_shared<const ConstantModel>(symbols));
    const auto theirs =
        StaticAcTokenizer::create(TokenizerName::parse("static-" + GetParam()).value(), symbols)
            .value();
    const Text text = randomText(1, 25'000, 30);
    const TokenBlock a = joinedTrace(*mine, text.view());
    const TokenBlock b = joinedTrace(*theirs, text.view());
    EXPECT_EQ(a.ids, b.ids);
    EXPECT_EQ(a.spanBytes, b.spanBytes);
    EXPECT_EQ(a.spanEnds, b.spanEnds);
    EXPECT_EQ(a.byteBits, b.byteBits);
}

INSTANTIATE_TEST_SUITE_P(Both, Ac, testing::Values("ac[v=256]", "ac[v=65k]"),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(AcTokenizer, TokensDoNotDependOnLanes)
{
    const Text text = randomText(1, 100'000, 30);
    const EncodedText encoded = make("ac[v=256]", {.lanes = 1})->encode(text.view()).value();
    EXPECT_EQ(encoded.segments.size(), 10u);
    for (const std::size_t lanes : {2, 7, 64}) {
        const auto other = make("ac[v=256]", {.lanes = lanes});
        EXPECT_EQ(other->encode(text.view())->ids, encoded.ids);
        EXPECT_EQ(other->decode(encoded).value(), text);
    }
}

TEST(AcTokenizer, TextsTakenTogetherAreEncodedEachOnItsOwn)
{
    std::vector<Text> texts = {drawn("a|"),          drawn(""),
                               drawn(kTrainingText), randomText(1, 25'000, 3),
                               drawn("|"),           drawn("")};
    std::vector<TextView> views;
    for (const Text& text : texts)
        views.push_back(text.view());
    const std::shared_ptr<const ByteModel> model = std::make_shared<const ContextModel>();
    const std::shared_ptr<const Tokenizer> tokenizers[] = {
        make("ac[v=65k]"),
        ModelWindowTokenizer::create(TokenizerName::parse("equal-info[b=32,v=256]").value(), model)
            .value(),
        StaticAcTokenizer::create(TokenizerName::parse("static-ac[v=256]").value(), model->first())
            .value()};
    for (const auto& tokenizer : tokenizers) {
        const auto together = encodeMany(*tokenizer, views).value();
        ASSERT_EQ(together.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const EncodedText alone = tokenizer->encode(views[i]).value();
            EXPECT_EQ(together[i].ids, alone.ids) << i;
            EXPECT_EQ(together[i].segments, alone.segments) << i;
        }
        EXPECT_TRUE(encodeMany(*tokenizer, {}).value().empty());
    }
}

TEST(AcTokenizer, ClaimsBeyondReasonAreRefused)
{
    const auto tokenizer = make("ac[v=256]");
    EXPECT_FALSE(tokenizer->decode({{1}, {{TokenCount(1), 10'241}}}));
    EXPECT_FALSE(tokenizer->decode({{}, {{TokenCount(0), 1}}}));
    EXPECT_FALSE(tokenizer->decode({{256}, {{TokenCount(1), 1}}}));
    EXPECT_FALSE(tokenizer->decode({{1}, {{TokenCount(2), 1}}}));
    EXPECT_TRUE(tokenizer->decode({{1}, {{TokenCount(1), 1}}}));
    EXPECT_TRUE(tokenizer->decode({{}, {{TokenCount(0), 0}}}));
}

TEST(AcTokenizer, StopsWhenAskedAndWhenNobodyLooks)
{
    const auto tokenizer = make("ac[v=256]");
    const Text text = randomText(1, 50'000, 0);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(tokenizer->encode(text.view(), stop.get_token()).error().code, ErrorCode::Cancelled);
    int blocks = 0;
    EXPECT_TRUE(tokenizer->trace(text.view(), [&](TokenBlock&&) {
        ++blocks;
        return false;
    }));
    EXPECT_EQ(blocks, 1);
}

} // namespace
} // namespace mullion
