// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"
#include "tests/support/tokenizercheck.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

WindowTree treeOf(ByteModel& model)
{
    return growWindowTree(model, 16).value();
}

const WindowTree& sampleTree()
{
    static const WindowTree tree = [] {
        CountModel model(kTrainingText);
        return treeOf(model);
    }();
    return tree;
}

std::shared_ptr<const EqualInfoTokenizer> make(std::string_view name,
                                               const WindowTree& tree = sampleTree())
{
    return EqualInfoTokenizer::create(TokenizerName::parse(name).value(), tree).value();
}

/// Windows drawn with bars between them, as encoding cuts the text.
std::string windowsOf(const Tokenizer& tokenizer, std::string_view text)
{
    const TokenBlock trace = joinedTrace(tokenizer, textOf(text).view());
    std::string drawing;
    std::size_t byte = 0;
    for (const std::uint32_t span : trace.spanBytes) {
        drawing += text.substr(byte, span);
        drawing += '/';
        byte += span;
    }
    return drawing;
}

class EqualInfo : public testing::TestWithParam<std::string>
{
};

TEST_P(EqualInfo, KeepsItsPromisesOnAwkwardTexts)
{
    const auto tokenizer = make(GetParam());
    EXPECT_EQ(tokenizer->info().name, GetParam());
    for (const Text& text : awkwardTexts())
        expectPromisesKept(*tokenizer, text);
    Text training = drawn(kTrainingText);
    expectPromisesKept(*tokenizer, training);
    for (std::size_t cut = 0; cut < 200; ++cut) // every place a text can end
        expectPromisesKept(*tokenizer, textOf(kTrainingText.substr(300, cut)));
}

TEST_P(EqualInfo, EveryCodeWordDecodesToSomething)
{
    const auto tokenizer = make(GetParam());
    EncodedText all;
    for (TokenId code = 0; code < 65'536; ++code) {
        if (tokenizer->info().tokensPerWindow == 2)
            all.ids.push_back(code >> 8);
        all.ids.push_back(tokenizer->info().tokensPerWindow == 2 ? code & 0xff : code);
    }
    const auto text = tokenizer->decode(all);
    ASSERT_TRUE(text);
    EXPECT_GE(text->view().symbolCount(), 65'536u);
}

TEST_P(EqualInfo, WindowHoldsAtMostItsBits)
{
    const auto tokenizer = make(GetParam());
    const TokenBlock trace = joinedTrace(*tokenizer, textOf(kTrainingText.substr(0, 290)).view());
    double bits = 0.0;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < trace.ids.size(); ++i) {
        if (trace.position[i] == 0)
            bits = 0.0;
        for (std::uint32_t n = 0; n < trace.spanBytes[i]; ++n)
            bits += static_cast<double>(trace.byteBits[byte++]);
        EXPECT_LE(bits, 16.0 + 1e-4);
    }
}

INSTANTIATE_TEST_SUITE_P(AllCodes, EqualInfo,
                         testing::Values("equal-info[b=16,v=65k]", "equal-info[b=16,v=256]",
                                         "equal-info[b=16,v=65k,code=delay]",
                                         "equal-info[b=16,v=256,code=delay]",
                                         "equal-info[b=16,v=65k,code=paper]",
                                         "equal-info[b=16,v=256,code=paper]"),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(EqualInfoTokenizer, CutsTextWhereTheBitsAreUsedUp)
{
    const auto tokenizer = make("equal-info[b=16,v=65k]");
    EXPECT_EQ(windowsOf(*tokenizer, "the three brothers sat by the fire"),
              "the three/ brother/s sat /by the /fire/");
    EXPECT_EQ(windowsOf(*tokenizer, "zqxj"), "z/q/x/j/");
}

TEST(EqualInfoTokenizer, FirstOfTwoTokensSettlesWhatAllItsWindowsShare)
{
    const auto tokenizer = make("equal-info[b=16,v=256]");
    EXPECT_EQ(windowsOf(*tokenizer, "the three brothers"), "the /three/ b/rother//s/");
}

/// Texts that decode to themselves under the paper's rule are no rule: this is the flaw that the
/// straddle code mends (reference 12.1).
TEST(EqualInfoTokenizer, PaperCodeIsNotUniquelyDecodable)
{
    const auto tokenizer = make("equal-info[b=16,v=65k,code=paper]");
    EXPECT_FALSE(tokenizer->info().lossless);
    const Text text = drawn(kTrainingText);
    const auto decoded = tokenizer->decode(tokenizer->encode(text.view()).value());
    ASSERT_TRUE(decoded);
    EXPECT_FALSE(*decoded == text);
}

TEST(EqualInfoTokenizer, SingleSymbolsAlwaysHaveACode)
{
    // All frequencies even or a quarter of everything: borders of followers fall on cell borders,
    // and no cell straddles one. The rule of the reserved last cell is all that helps here.
    Distribution quarters;
    std::uint32_t cumulative = 0;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        cumulative += s == 'a' || s == 'b' || s == 'c' ? 4096u : s == 'd' ? 4096u - 253u : 1u;
        quarters.cumulative[s + 1u] = static_cast<std::uint16_t>(cumulative);
    }
    ASSERT_EQ(quarters.cumulative[kAlphabetSize], kProbabilityOne);
    ConstantModel model(quarters);
    const WindowTree tree = treeOf(model);
    for (const WindowCode rule : {WindowCode::Straddle, WindowCode::Delay, WindowCode::Paper}) {
        const WindowCodes codes = WindowCodes::derive(tree, rule);
        for (std::uint32_t node = 1; node <= tree.node(0).children; ++node) {
            EXPECT_GE(tree.node(codes.emission[node].node).depth, 1);
            EXPECT_TRUE(rule == WindowCode::Paper
                        || codes.decoded[codes.emission[node].code] == codes.emission[node].node);
        }
    }
    const auto tokenizer = make("equal-info[b=16,v=65k]", tree);
    for (const std::string_view text : {"a", "b", "aa", "abc", "dddd", "a|", "|", "c|c"})
        expectPromisesKept(*tokenizer, drawn(text));
    for (const Text& text : awkwardTexts())
        expectPromisesKept(*tokenizer, text);
}

TEST(EqualInfoTokenizer, CodebookHoldsWhatEncodingEmits)
{
    for (const std::string_view name :
         {"equal-info[b=16,v=65k]", "equal-info[b=16,v=65k,code=delay]"}) {
        const auto tokenizer = make(name);
        const Codebook& book = *tokenizer->codebook();
        std::uint32_t before = 0;
        for (std::size_t i = 0; i < book.size(); ++i) {
            const Codebook::Entry entry = book.entry(i);
            ASSERT_TRUE(i == 0 || entry.code > before);
            before = entry.code;
            ASSERT_EQ(book.indexOf(entry.code), i);
            Text text;
            for (const Symbol symbol : entry.symbols)
                append(text, symbol);
            const auto encoded = tokenizer->encode(text.view());
            ASSERT_EQ(encoded->ids, std::vector<TokenId>{entry.code}) << drawingOf(text.view());
        }
        EXPECT_EQ(book.codeBits(), 16);
    }
}

} // namespace
} // namespace mullion
