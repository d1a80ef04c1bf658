// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/staticactokenizer.h"
#include "tests/support/countmodel.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

Distribution frequenciesOf(std::string_view drawing)
{
    SymbolCounts counts{};
    for (const char c : drawing)
        ++counts[c == '|' ? kEndOfDocument : static_cast<std::uint8_t>(c)];
    return unigram(counts);
}

std::shared_ptr<const StaticAcTokenizer> make(std::string_view name, const Distribution& symbols)
{
    return StaticAcTokenizer::create(TokenizerName::parse(name).value(), symbols).value();
}

class StaticAc : public testing::TestWithParam<std::string>
{
};

TEST_P(StaticAc, KeepsItsPromisesOnAwkwardTexts)
{
    for (const std::string_view corpus : {kTrainingText, std::string_view("eeeeeeee"),
                                          std::string_view("||||"), std::string_view()}) {
        const auto tokenizer = make(GetParam(), frequenciesOf(corpus));
        for (const Text& text : awkwardTexts())
            expectPromisesKept(*tokenizer, text);
        expectPromisesKept(*tokenizer, drawn(kTrainingText));
    }
}

INSTANTIATE_TEST_SUITE_P(Both, StaticAc, testing::Values("static-ac[v=256]", "static-ac[v=65k]"),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(StaticAcTokenizer, LettersComeOutWhenTheirBitsAreIn)
{
    // Two letters of one bit each (less what the other 255 symbols keep): not quite eight to a
    // byte.
    const auto tokenizer = make("static-ac[v=256]", frequenciesOf("abababab"));
    const TokenBlock trace = joinedTrace(*tokenizer, textOf("abaabbbabaababba").view());
    EXPECT_EQ(trace.ids.size(), 3u);
    EXPECT_EQ(trace.spanBytes, (std::vector<std::uint32_t>{7, 7, 2}));
}

TEST(StaticAcTokenizer, ClaimsBeyondReasonAreRefused)
{
    const auto tokenizer = make("static-ac[v=256]", frequenciesOf("eee"));
    EXPECT_FALSE(tokenizer->decode({{1}, {{TokenCount(1), 10'241}}}));
    EXPECT_FALSE(tokenizer->decode({{}, {{TokenCount(0), 1}}}));
    EXPECT_FALSE(tokenizer->decode({{256}, {{TokenCount(1), 1}}}));
    EXPECT_FALSE(tokenizer->decode({{1}, {{TokenCount(2), 1}}}));
    EXPECT_TRUE(tokenizer->decode({{1}, {{TokenCount(1), 1}}}));
}

TEST(StaticAcTokenizer, PayloadIsReadBackAndCheckedForItsSum)
{
    const Distribution symbols = frequenciesOf(kTrainingText);
    Bytes payload = StaticAcTokenizer::serialise(symbols);
    EXPECT_EQ(StaticAcTokenizer::parse(payload).value(), symbols);
    ++payload.back();
    EXPECT_FALSE(StaticAcTokenizer::parse(payload));
    payload.resize(10);
    EXPECT_FALSE(StaticAcTokenizer::parse(payload));
}

} // namespace
} // namespace mullion
