// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/actokenizer.h"
#include "core/tokenize/modelwindowtokenizer.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/staticactokenizer.h"
#include "core/tokenize/stringdictionarybuilder.h"
#include "core/tokenize/tokenizerbuild.h"
#include "core/tokenize/tokenizerfile.h"
#include "core/tokenize/tunstalltokenizer.h"
#include "tests/support/contextmodel.h"
#include "tests/support/continuationcheck.h"
#include "tests/support/countwindows.h"
#include "tests/support/listsource.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

namespace mullion {
namespace {

std::shared_ptr<const TunstallTokenizer> strings(std::string_view name, std::size_t size)
{
    return TunstallTokenizer::create(TokenizerName::parse(name).value(),
                                     growStringDictionary(CountModel(kTrainingText), size).value())
        .value();
}

std::shared_ptr<const Tokenizer> pieces(std::string_view name)
{
    ListSource source({kTrainingText});
    BuildInput input;
    input.documents = &source;
    const auto file = buildTokenizer(TokenizerName::parse(name).value(), input, "list");
    return makeTokenizer(file.value()).value();
}

std::vector<std::shared_ptr<const ByteModel>> models()
{
    return {std::make_shared<const ContextModel>(),
            std::make_shared<const CountModel>(kTrainingText)};
}

/// Which ids follow what is settled of a prompt, in texts made of the settled part and a string of
/// the tree; and which may, says the tokenizer.
template <class Nodes>
void expectExactlyTheStringsOf(const Tokenizer& tokenizer, const Nodes& nodes, const Text& prompt)
{
    SCOPED_TRACE(tokenizer.info().name + ": " + drawingOf(prompt.view()));
    const auto continuation = tokenizer.continueText(prompt.view()).value();
    const std::size_t settled = continuation->settled().size();
    const std::vector<Symbol> all = symbolsOf(prompt.view());
    const Text before =
        tokenizer
            .decode({continuation->settled(), {{TokenCount(settled), prompt.view().symbolCount()}}})
            .value();
    std::set<TokenId> next;
    for (std::size_t node = 1; node < nodes.size(); ++node) {
        Text text = before;
        for (const Symbol symbol : stringOf(nodes, node))
            append(text, symbol);
        if (beginsWith(text.view(), prompt.view()))
            next.insert(tokenizer.encode(text.view())->ids[settled]);
    }
    std::set<TokenId> allowed;
    for (TokenId id = 0; id < tokenizer.info().vocabulary; ++id) {
        if (continuation->allowed().contains(id))
            allowed.insert(id);
    }
    if (before == prompt) {
        EXPECT_EQ(allowed.size(), tokenizer.info().vocabulary);
    } else {
        EXPECT_EQ(allowed, next);
    }
}

TEST(IdRangesOf, IdsInAnyOrder)
{
    const IdRanges ids({{7, 9}, {1, 2}, {2, 3}, {8, 12}, {5, 5}});
    ASSERT_EQ(ids.ranges().size(), 2u);
    EXPECT_EQ(ids.ranges()[0], (IdRange{1, 3}));
    EXPECT_EQ(ids.ranges()[1], (IdRange{7, 12}));
    EXPECT_EQ(ids.count(), 7u);
    for (TokenId id = 0; id < 15; ++id)
        EXPECT_EQ(ids.contains(id), (id >= 1 && id < 3) || (id >= 7 && id < 12)) << id;
    EXPECT_TRUE(IdRanges().empty());
    EXPECT_EQ(IdRanges::all(3).count(), 3u);
}

TEST(Continuation, OfBytes)
{
    expectContinuesAnything(*openTokenizer("bytes").value(), 40);
}

TEST(Continuation, OfTableWindows)
{
    for (const char* code : {"", ",code=delay"}) {
        for (const char* vocabulary : {"256", "65k"})
            expectContinuesAnything(
                *countWindows(fmt::format("equal-info[b=16,v={}{}]", vocabulary, code)), 60);
    }
}

TEST(Continuation, OfTheLongestStrings)
{
    expectContinuesAnything(*strings("tunstall[v=3000]", 3000), 100);
}

TEST(Continuation, OfTheFewestStrings)
{
    expectContinuesAnything(*strings("tunstall[v=3000,parse=optimal]", 3000), 100);
    expectContinuesAnything(*strings("tunstall[v=300,parse=optimal]", 300), 100);
}

TEST(Continuation, OfPieces)
{
    expectContinuesAnything(*pieces("sentencepiece[v=330]"), 200);
    expectContinuesAnything(*pieces("sentencepiece[v=330,kind=bpe]"), 200);
}

TEST(Continuation, OfRangeCoders)
{
    for (const char* vocabulary : {"256", "65k"}) {
        for (const auto& model : models())
            expectContinuesAnything(
                *AcTokenizer::create(
                     TokenizerName::parse(fmt::format("ac[v={}]", vocabulary)).value(), model)
                     .value(),
                20);
        expectContinuesAnything(
            *StaticAcTokenizer::create(
                 TokenizerName::parse(fmt::format("static-ac[v={}]", vocabulary)).value(),
                 ContextModel().first())
                 .value(),
            60);
    }
}

class WindowContinuations : public testing::TestWithParam<int>
{
};

TEST_P(WindowContinuations, OfAllForms)
{
    for (const char* vocabulary : {"256", "65k"}) {
        for (const char* code : {"", ",code=delay"}) {
            for (const char* reset : {"", ",reset=other", ",reset=never"}) {
                const auto name = TokenizerName::parse(
                    fmt::format("equal-info[b={},v={}{}{}]", GetParam(), vocabulary, code, reset));
                expectContinuesAnything(
                    *ModelWindowTokenizer::create(name.value(), models()[0]).value(), 16);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Bits, WindowContinuations, testing::Values(16, 24, 32, 64, 128),
                         [](const auto& tested) { return "b" + std::to_string(tested.param); });

TEST(Continuation, EndsWithTheExample)
{
    const auto tokenizer =
        AcTokenizer::create(TokenizerName::parse("ac[v=65k]").value(), models()[1]).value();
    const Text prompt = textOf(std::string(10'230, 'e'));
    const auto continuation = tokenizer->continueText(prompt.view()).value();
    std::size_t symbols = 0;
    for (int i = 0; i < 1000 && !continuation->allowed().empty(); ++i)
        symbols += continuation->take(continuation->allowed().front())->view().symbolCount();
    EXPECT_EQ(symbols, 10u);
    EXPECT_FALSE(continuation->take(0));
    const auto refused = tokenizer->continueText(textOf(std::string(10'240, 'e')).view());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Usage);
}

TEST(Continuation, AllowsJustTheWindowsThatTextsGoOnWith)
{
    for (const char* name : {"equal-info[b=16,v=65k]", "equal-info[b=16,v=65k,code=delay]"}) {
        const auto tokenizer = countWindows(name);
        for (const std::string_view prompt :
             {"the stra", "the mill", "and the q", "a|", "the water is low and nob", "\xff\xfe"})
            expectExactlyTheStringsOf(*tokenizer, tokenizer->tree().nodes(), drawn(prompt));
    }
}

TEST(Continuation, AllowsJustTheStringsThatTextsGoOnWith)
{
    const auto tokenizer = strings("tunstall[v=3000]", 3000);
    for (const std::string_view prompt : {"the stra", "the mill", "and the q", "a|", "wheel s"})
        expectExactlyTheStringsOf(*tokenizer, tokenizer->dictionary().nodes(), drawn(prompt));
}

/// All ids that are not allowed, with some tokens behind them: the text does not begin with the
/// prompt, or the encoder would have cut it into other tokens.
void expectOthersAreOther(const Tokenizer& tokenizer, const Text& prompt)
{
    SCOPED_TRACE(tokenizer.info().name + ": " + drawingOf(prompt.view()));
    Random random(1);
    const auto continuation = tokenizer.continueText(prompt.view()).value();
    const std::size_t place = continuation->settled().size();
    for (TokenId id = 0; id < tokenizer.info().vocabulary; ++id) {
        if (continuation->allowed().contains(id))
            continue;
        std::vector<TokenId> ids = continuation->settled();
        ids.push_back(id);
        for (int i = 0; i < 24 || ids.size() % 24 != 0; ++i)
            ids.push_back(static_cast<TokenId>(random.below(tokenizer.info().vocabulary)));
        const auto decoder = tokenizer.continueText({}).value();
        Text text;
        for (const TokenId token : ids)
            appendText(text, decoder->take(token).value());
        const bool same = beginsWith(text.view(), prompt.view())
                          && tokenizer.encode(text.view())->ids[place] == id;
        EXPECT_FALSE(same) << id << ": " << drawingOf(text.view());
    }
}

TEST(Continuation, AllowsAllIdsThatThePromptCanGoOnWith)
{
    const auto model = models()[0];
    for (const std::string_view prompt : {"the stra", "and the mill q", "a|", "\xff\xfe", "e"}) {
        expectOthersAreOther(
            *AcTokenizer::create(TokenizerName::parse("ac[v=256]").value(), model).value(),
            drawn(prompt));
        for (const char* name : {"equal-info[b=32,v=256]", "equal-info[b=64,v=256,code=delay]",
                                 "equal-info[b=24,v=256,reset=never]"})
            expectOthersAreOther(
                *ModelWindowTokenizer::create(TokenizerName::parse(name).value(), model).value(),
                drawn(prompt));
        expectOthersAreOther(*strings("tunstall[v=600,parse=optimal]", 600), drawn(prompt));
    }
}

TEST(Continuation, SettlesWholeWordsOfPieces)
{
    const auto tokenizer = pieces("sentencepiece[v=330]");
    const auto continuation = tokenizer->continueText(drawn("the pond and the wat").view()).value();
    EXPECT_EQ(continuation->settled(), tokenizer->encode(drawn("the pond and the").view())->ids);
    EXPECT_GT(continuation->allowed().count(), 1u);
    EXPECT_LT(continuation->allowed().count(), 20u);
}

TEST(Continuation, OfPapersWindowsBeginsWithThePrompt)
{
    const auto tokenizer = countWindows("equal-info[b=16,v=65k,code=paper]");
    for (const std::string_view drawing : {"the stra", "the mill", "and the q", "a|", ""}) {
        const auto continuation = tokenizer->continueText(drawn(drawing).view()).value();
        const TokenId id = continuation->allowed().front();
        EXPECT_TRUE(continuation->take(id).has_value());
    }
}

TEST(Continuation, OfGzipIsRefused)
{
    const auto refused = openTokenizer("gzip[v=256]").value()->continueText(drawn("abc").view());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Usage);
}

} // namespace
} // namespace mullion
