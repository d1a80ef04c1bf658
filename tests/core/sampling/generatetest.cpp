// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/generate.h"

#include "core/tokenize/registry.h"
#include "core/tokenize/stringdictionarybuilder.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tunstalltokenizer.h"
#include "tests/support/countmodel.h"
#include "tests/support/scriptedmodel.h"
#include "tests/support/texts.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

const Tokenizer& byteTokens()
{
    static const auto tokenizer = openTokenizer("bytes").value();
    return *tokenizer;
}

/// Says what follows in `drawing` behind all bytes read.
ScriptedModel reciting(std::string_view drawing, std::size_t context = 0)
{
    std::vector<std::uint32_t> script;
    for (const Symbol symbol : symbolsOf(drawn(drawing).view()))
        script.push_back(symbol);
    return {257, context, ScriptedModel::saying(script, 257)};
}

struct Outcome
{
    std::string text;
    Generation generation;
};

Outcome written(const LanguageModel& model, std::string_view prompt, const GenerationLimits& limits,
                const Tokenizer& tokenizer = byteTokens(),
                const SamplingOptions& sampling = {.temperature = 0})
{
    Text all;
    auto generation = generate(model, tokenizer, drawn(prompt).view(), sampling, limits,
                               [&](const GeneratedToken& token) {
                                   for (const Symbol symbol : symbolsOf(token.text.view()))
                                       append(all, symbol);
                                   return true;
                               });
    EXPECT_TRUE(generation) << generation.error().sentence();
    return {drawingOf(all.view()), generation.value_or(Generation())};
}

TEST(Generate, GoesOnWithThePrompt)
{
    const auto model = reciting("the mill wheels were turning");
    const Outcome outcome = written(model, "the mill", {.tokens = 7});
    EXPECT_EQ(outcome.text, " wheels");
    EXPECT_EQ(outcome.generation.end, Generation::End::TokenLimit);
    EXPECT_EQ(outcome.generation.promptTokens, 8u);
    EXPECT_EQ(outcome.generation.tokens, 7u);
    EXPECT_EQ(outcome.generation.bytes, 7u);
    const double p = std::exp(5.0) / (std::exp(5.0) + 256);
    EXPECT_NEAR(outcome.generation.bits, -7 * std::log2(p), 1e-4);
}

TEST(Generate, EndsWithTheDocument)
{
    const auto model = reciting("one|two");
    const Outcome outcome = written(model, "o", {.tokens = 100});
    EXPECT_EQ(outcome.text, "ne|");
    EXPECT_EQ(outcome.generation.end, Generation::End::DocumentEnd);
    EXPECT_EQ(written(model, "o", {.tokens = 6, .atDocumentEnd = false}).text, "ne|two");
}

TEST(Generate, EndsWhereItIsTold)
{
    const auto model = reciting("abcdefgh");
    Outcome outcome = written(model, "", {.bytes = 3});
    EXPECT_EQ(outcome.text, "abc");
    EXPECT_EQ(outcome.generation.end, Generation::End::ByteLimit);
    outcome = written(model, "", {.token = TokenId('d')});
    EXPECT_EQ(outcome.text, "abcd");
    EXPECT_EQ(outcome.generation.end, Generation::End::StopToken);
    EXPECT_EQ(written(model, "", {.tokens = 0}).generation.tokens, 0u);
    int left = 2;
    const auto stopped = generate(model, byteTokens(), {}, {}, {},
                                  [&](const GeneratedToken&) { return --left > 0; });
    EXPECT_EQ(stopped->end, Generation::End::Sink);
    EXPECT_EQ(stopped->tokens, 2u);
}

TEST(Generate, BytesOfALongTokenAreCutAtTheLimit)
{
    const auto tokenizer =
        TunstallTokenizer::create(TokenizerName::parse("tunstall[v=600]").value(),
                                  growStringDictionary(CountModel(kTrainingText), 600).value())
            .value();
    const auto ids = tokenizer->encode(drawn("the mill wheels").view())->ids;
    const ScriptedModel model(600, 0, ScriptedModel::saying(ids, 600));
    const Outcome outcome = written(model, "", {.bytes = 11}, *tokenizer);
    EXPECT_EQ(outcome.text, "the mill wh");
    EXPECT_EQ(outcome.generation.bytes, 11u);
    // A prompt that ends inside a token is begun with tokens that go on like it.
    EXPECT_EQ(written(model, "the mi", {.bytes = 9}, *tokenizer).text, "ll wheels");
}

TEST(Generate, AFullContextBeginsAnewWithTheLastText)
{
    const auto counting = [](std::span<const std::uint32_t> read) {
        std::vector<float> logits(257, 0.0F);
        logits[read.empty() ? 'a' : 'a' + (read.back() - 'a' + 1) % 26] = 5.0F;
        return logits;
    };
    const ScriptedModel model(257, 16, counting);
    const Outcome outcome =
        written(model, "abcdefghijklmnopqrstuvwxyzabcdefghijklm", {.tokens = 40});
    EXPECT_EQ(outcome.text, "nopqrstuvwxyzabcdefghijklmnopqrstuvwxyza");
    EXPECT_EQ(outcome.generation.promptTokens, 12u);
    EXPECT_GT(outcome.generation.renewals, 3u);
    EXPECT_EQ(outcome.generation.renewals + 1, static_cast<std::size_t>(model.opened));
    EXPECT_LE(model.longest, 15u); // and the beginning of the text
}

TEST(Generate, APromptOfAnyLengthAndAnyBytes)
{
    const auto model = reciting("x", 64);
    for (const Text& text : {randomText(1, 30'000, 10), drawn(std::string(20'000, '|')),
                             textOf(std::string(30'000, '\x80'))}) {
        const auto generation = generate(model, byteTokens(), text.view(), {}, {.tokens = 3},
                                         [](const GeneratedToken&) { return true; });
        ASSERT_TRUE(generation) << generation.error().sentence();
        EXPECT_GT(generation->promptTokens, 40u);
    }
}

TEST(Generate, RefusesAnotherTokenizerAndOptionsOutOfRange)
{
    const auto sink = [](const GeneratedToken&) { return true; };
    const auto other =
        generate(reciting("a"), *openTokenizer("gzip[v=256]").value(), {}, {}, {}, sink);
    ASSERT_FALSE(other);
    EXPECT_NE(other.error().what.find("257"), std::string::npos);
    EXPECT_FALSE(generate(reciting("a"), byteTokens(), {}, {.topP = 2}, {}, sink));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = generate(reciting("a"), byteTokens(), {}, {}, {}, sink, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace mullion
