// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/modelwindowtokenizer.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/contextmodel.h"
#include "tests/support/tokenizercheck.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

std::shared_ptr<const ByteModel> contextModel()
{
    static const auto model = std::make_shared<const ContextModel>();
    return model;
}

std::shared_ptr<const ModelWindowTokenizer>
make(std::string_view name, const LaneOptions& options = {},
     const std::shared_ptr<const ByteModel>& model = contextModel())
{
    return ModelWindowTokenizer::create(TokenizerName::parse(name).value(), model, options).value();
}

/// Every form there is.
std::vector<std::string> allNames()
{
    std::vector<std::string> names;
    for (const int bits : {16, 24, 32, 64, 128}) {
        for (const char* vocabulary : {"256", "65k"}) {
            for (const char* code : {"", ",code=delay", ",code=paper"}) {
                for (const char* reset : {"", ",reset=other", ",reset=never"})
                    names.push_back(
                        fmt::format("equal-info[b={},v={}{}{}]", bits, vocabulary, code, reset));
            }
        }
    }
    return names;
}

/// Short texts, and one of more than an example.
std::vector<Text> someTexts()
{
    std::vector<Text> texts;
    for (const std::string_view drawing : {"", "|", "||||", "a", "e|", "|a", "a|b||c",
                                           "Gr\xc3\xbc\xc3\x9f"
                                           "e, \xe6\x97\xa5|\xff\xfe|\xff"})
        texts.push_back(drawn(drawing));
    texts.push_back(drawn(kTrainingText));
    texts.push_back(textOf(std::string(1'200, '\0')));
    texts.push_back(textOf(std::string(1'000, 'e')));
    texts.push_back(drawn(std::string(300, '|')));
    texts.push_back(randomText(2, 500, 50));
    Text twoExamples;
    while (twoExamples.bytes.size() <= kExampleSymbols)
        twoExamples.bytes.insert(twoExamples.bytes.end(), kTrainingText.begin(),
                                 kTrainingText.end());
    texts.push_back(std::move(twoExamples));
    return texts;
}

class ModelWindow : public testing::TestWithParam<std::string>
{
};

TEST_P(ModelWindow, KeepsItsPromises)
{
    const auto tokenizer = make(GetParam());
    EXPECT_EQ(tokenizer->info().name, GetParam());
    for (const Text& text : someTexts())
        expectPromisesKept(*tokenizer, text);
    for (std::size_t cut = 1; cut < 60; ++cut) // every place a window can end
        expectPromisesKept(*tokenizer, textOf(kTrainingText.substr(300, cut)));
}

TEST_P(ModelWindow, AlteredTokensGiveAnErrorOrAText)
{
    const auto tokenizer = make(GetParam());
    const Text text = drawn(kTrainingText.substr(0, 400));
    const EncodedText encoded = tokenizer->encode(text.view()).value();
    std::mt19937_64 random(1);
    for (int round = 0; round < 10; ++round) {
        EncodedText altered = encoded;
        for (int n = 0; n < 3; ++n)
            altered.ids[random() % altered.ids.size()] =
                static_cast<TokenId>(random() % tokenizer->info().vocabulary);
        const auto decoded = tokenizer->decode(altered);
        if (decoded && tokenizer->info().lossless) {
            EXPECT_EQ(decoded->view().symbolCount(), text.view().symbolCount());
        }
        EncodedText cut = encoded;
        cut.ids.resize(random() % encoded.ids.size());
        cut.segments[0].tokens = TokenCount(cut.ids.size());
        EXPECT_TRUE(!tokenizer->decode(cut) || !tokenizer->info().lossless);
    }
}

INSTANTIATE_TEST_SUITE_P(AllForms, ModelWindow, testing::ValuesIn(allNames()),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

class BesideTheTable : public testing::TestWithParam<std::string>
{
public:
    const WindowTree& tree()
    {
        static const WindowTree tree = growWindowTree(*contextModel(), 16).value();
        return tree;
    }
    std::shared_ptr<const ModelWindowTokenizer> engine = make(GetParam());
    std::shared_ptr<const EqualInfoTokenizer> table =
        EqualInfoTokenizer::create(TokenizerName::parse(GetParam()).value(), tree()).value();
    const bool straddle = GetParam().find("code") == std::string::npos;
    const bool paper = GetParam().find("code=paper") != std::string::npos;
};

TEST_P(BesideTheTable, CutsTheSameWindows)
{
    const auto perWindow = static_cast<std::size_t>(table->info().tokensPerWindow);
    for (const Text& text : someTexts()) {
        if (text.view().empty() || text.view().symbolCount() > kExampleSymbols)
            continue;
        SCOPED_TRACE(drawingOf(text.view()).substr(0, 40));
        const TokenBlock mine = joinedTrace(*engine, text.view());
        const TokenBlock theirs = joinedTrace(*table, text.view());
        // At the end of an example the straddle code need not mark where the text stops.
        const std::size_t same = mine.ids.size() - (straddle ? perWindow : 0);
        ASSERT_GE(theirs.ids.size(), mine.ids.size());
        ASSERT_TRUE(straddle || theirs.ids.size() == mine.ids.size());
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < same; ++i) {
            ASSERT_EQ(mine.ids[i], theirs.ids[i]) << i;
            ASSERT_EQ(mine.position[i], theirs.position[i]) << i;
            bytes += theirs.spanBytes[i];
            if (paper && mine.position[i] + 1u < perWindow) {
                ASSERT_LE(mine.spanBytes[i], theirs.spanBytes[i]) << i;
            } else if (!paper) {
                ASSERT_EQ(mine.spanBytes[i], theirs.spanBytes[i]) << i;
                ASSERT_EQ(mine.spanEnds[i], theirs.spanEnds[i]) << i;
            }
        }
        for (std::size_t i = 0; i < bytes; ++i)
            ASSERT_FLOAT_EQ(mine.byteBits[i], theirs.byteBits[i]) << i;
    }
}

TEST_P(BesideTheTable, ReadsEveryCodeWordAlike)
{
    const bool split = table->info().tokensPerWindow == 2;
    for (TokenId code = 0; code < 65'536; code += 5) {
        EncodedText one;
        one.ids = split ? std::vector<TokenId>{code >> 8, code & 0xff} : std::vector<TokenId>{code};
        one.segments = {{TokenCount(one.ids.size()), 0}};
        const Text theirs = table->decode(one).value();
        one.segments[0].symbols = theirs.view().symbolCount();
        const auto mine = engine->decode(one);
        ASSERT_TRUE(mine) << code << ' ' << mine.error().sentence();
        ASSERT_TRUE(*mine == theirs) << code;
        if (!paper) { // it does not hold more
            ++one.segments[0].symbols;
            ASSERT_FALSE(engine->decode(one)) << code;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(AllCodes, BesideTheTable,
                         testing::Values("equal-info[b=16,v=65k]", "equal-info[b=16,v=256]",
                                         "equal-info[b=16,v=65k,code=delay]",
                                         "equal-info[b=16,v=256,code=delay]",
                                         "equal-info[b=16,v=65k,code=paper]",
                                         "equal-info[b=16,v=256,code=paper]"),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(ModelWindowTokenizer, TokensDoNotDependOnLanesNorCache)
{
    Text text;
    for (int i = 0; i < 22; ++i)
        text.bytes.insert(text.bytes.end(), kTrainingText.begin() + i, kTrainingText.end());
    for (const std::string_view name : {"equal-info[b=24,v=65k]", "equal-info[b=64,v=256]",
                                        "equal-info[b=32,v=65k,code=delay,reset=other]",
                                        "equal-info[b=16,v=65k,code=paper,reset=never]"}) {
        const auto one = make(name, {.lanes = 1, .cacheBytes = 0});
        const EncodedText encoded = one->encode(text.view()).value();
        const auto decoded = one->decode(encoded);
        EXPECT_EQ(one->counts().known, 0u);
        for (const std::size_t lanes : {1, 3, 32}) {
            for (const std::size_t cacheBytes : {0, 20'000, 200'000, 100'000'000}) {
                const auto other = make(name, {.lanes = lanes, .cacheBytes = cacheBytes});
                const auto encodedToo = other->encode(text.view());
                ASSERT_EQ(encodedToo->ids, encoded.ids)
                    << name << ' ' << lanes << ' ' << cacheBytes;
                ASSERT_EQ(encodedToo->segments, encoded.segments);
                ASSERT_EQ(other->decode(encoded).value(), decoded.value());
            }
        }
    }
}

TEST(ModelWindowTokenizer, CacheSparesTheModelWhatItHasSaidBefore)
{
    Text text;
    for (int i = 0; i < 50; ++i)
        text.bytes.insert(text.bytes.end(), kTrainingText.begin(), kTrainingText.end());
    const auto cached = make("equal-info[b=32,v=65k]");
    const auto plain = make("equal-info[b=32,v=65k]", {.cacheBytes = 0});
    const auto encoded = cached->encode(text.view());
    ASSERT_TRUE(encoded && plain->encode(text.view()));
    EXPECT_EQ(cached->counts().known + cached->counts().computed, plain->counts().computed);
    EXPECT_GT(cached->counts().known, 10 * cached->counts().computed);
    // A small cache keeps what is used most.
    const auto small = make("equal-info[b=32,v=65k]", {.cacheBytes = 300'000});
    ASSERT_TRUE(small->encode(text.view()));
    EXPECT_GT(small->counts().known, small->counts().computed);
}

/// All borders fall on cell borders, so no cell lies across one: nothing but the reserved last cell
/// and the known length of an example get a text through.
TEST(ModelWindowTokenizer, TextWithoutStraddlingCellsIsCodedSymbolBySymbol)
{
    Distribution quarters;
    std::uint32_t cumulative = 0;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        cumulative += s == 'a' || s == 'b' || s == 'c' ? 4096u : s == 'd' ? 4096u - 253u : 1u;
        quarters.cumulative[s + 1u] = static_cast<std::uint16_t>(cumulative);
    }
    const auto model = std::make_shared<const ConstantModel>(quarters);
    for (const std::string& name : allNames()) {
        const auto tokenizer = make(name, {}, model);
        for (const std::string_view text : {"a", "b", "aa", "abc", "dddd", "a|", "|", "c|c",
                                            "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc",
                                            "zzzzzzzzzzzzzzzzzzzzzzzz~~~~~~~~~~~~~~~~~~~~~~~~~"})
            expectPromisesKept(*tokenizer, drawn(text));
    }
}

TEST(ModelWindowTokenizer, ClaimsBeyondReasonAreRefused)
{
    const auto tokenizer = make("equal-info[b=24,v=256]");
    const EncodedText good = tokenizer->encode(textOf("abc").view()).value();
    ASSERT_TRUE(tokenizer->decode(good));
    EXPECT_EQ(good.ids.size() % 3, 0u);

    EncodedText bad = good;
    bad.segments[0].symbols = 10'241;
    EXPECT_FALSE(tokenizer->decode(bad));
    bad = good;
    bad.ids[1] = 256;
    EXPECT_EQ(tokenizer->decode(bad).error().code, ErrorCode::Input);
    bad = good;
    bad.segments[0].tokens = TokenCount(bad.ids.size() + 1);
    EXPECT_FALSE(tokenizer->decode(bad));
    bad = good;
    bad.ids.push_back(0);
    bad.segments[0].tokens += TokenCount(1);
    EXPECT_FALSE(tokenizer->decode(bad));
    bad = good;
    bad.segments[0].symbols = 0;
    EXPECT_FALSE(tokenizer->decode(bad));
    EXPECT_FALSE(tokenizer->decode({{}, {{TokenCount(0), 1}}}));
}

TEST(ModelWindowTokenizer, WindowsOfAnOddNumberOfBytesFillUpTheLastToken)
{
    const auto tokenizer = make("equal-info[b=24,v=65k]");
    EXPECT_EQ(tokenizer->info().tokensPerWindow, 0);
    EXPECT_EQ(make("equal-info[b=24,v=256]")->info().tokensPerWindow, 3);
    const EncodedText encoded = tokenizer->encode(textOf("a").view()).value();
    ASSERT_EQ(encoded.ids.size(), 2u); // one window of three bytes
    EXPECT_EQ(encoded.ids[1] & 0xff, 0u);
}

TEST(ModelWindowTokenizer, OtherNamesAreRefused)
{
    for (const std::string_view name :
         {"equal-info[b=20,v=256]", "equal-info[b=32]", "equal-info[b=32,v=32k]", "ac[v=256]",
          "equal-info[b=32,v=256,parse=optimal]", "equal-info[v=256]"}) {
        EXPECT_FALSE(
            ModelWindowTokenizer::create(TokenizerName::parse(name).value(), contextModel()))
            << name;
    }
}

TEST(ModelWindowTokenizer, StopsWhenAskedAndWhenNobodyLooks)
{
    const auto tokenizer = make("equal-info[b=32,v=256]");
    std::stop_source stop;
    stop.request_stop();
    const Text text = drawn(kTrainingText);
    EXPECT_EQ(tokenizer->encode(text.view(), stop.get_token()).error().code, ErrorCode::Cancelled);
    Text longText;
    longText.bytes.assign(60'000, 'z');
    int blocks = 0;
    EXPECT_TRUE(tokenizer->trace(longText.view(), [&](TokenBlock&&) {
        ++blocks;
        return false;
    }));
    EXPECT_EQ(blocks, 1);
}

} // namespace
} // namespace mullion
