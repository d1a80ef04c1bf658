// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/icae/evaluation/answers.h"
#include "core/icae/evaluation/collapse.h"
#include "core/icae/evaluation/continuation.h"
#include "core/icae/evaluation/latency.h"
#include "core/tokenize/registry.h"
#include "tests/core/icae/fakecontextmodel.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mullion {
namespace {

using testing::SizeIs;

const double kNone = std::log(257.0); ///< what the fake wants for a token that it does not know

TokenIds drawn(std::size_t size, std::uint64_t seed)
{
    Random random(seed);
    TokenIds ids(size);
    for (std::uint32_t& id : ids)
        id = static_cast<std::uint32_t>(1 + random.below(200));
    return ids;
}

// ---- continuation -----------------------------------------------------------------------------

TEST(Continuations, AreScoredOnTheSameTokens)
{
    const FakeContextModel model;
    // The fake says the context again: right where the continuation is the context's beginning.
    TokenIds passage = drawn(16, 1);
    passage.insert(passage.end(), passage.begin(), passage.end()); // period 16
    passage.insert(passage.end(), passage.begin(), passage.begin() + 8);
    const std::vector<TokenIds> passages = {passage, drawn(40, 2)};
    ContinuationOptions options;
    options.contextTokens = {8, 16, 32};
    options.continuationTokens = 8;
    const auto figures = measureContinuation(model, passages, options).value();
    ASSERT_THAT(figures, SizeIs(3));
    EXPECT_EQ(figures[1].contextTokens, 16u);
    EXPECT_EQ(figures[1].texts, 2u);
    EXPECT_DOUBLE_EQ(figures[1].slots, 8);
    EXPECT_NEAR(figures[0].natsWithSlots, kNone, 1e-5) << "8 tokens back is something else";
    EXPECT_NEAR(figures[1].natsWithSlots, (0.01 + kNone) / 2, 1e-5);
    EXPECT_NEAR(figures[2].natsWithSlots, (0.01 + kNone) / 2, 1e-5);
    EXPECT_NEAR(figures[1].natsWithContext, kNone, 1e-5);
    EXPECT_NEAR(figures[1].natsWithout, kNone, 1e-5);
    EXPECT_NEAR(figures[1].loss.lower, 0.75 * (0.01 - kNone), 1e-5);
}

TEST(Continuations, NeedLongPassages)
{
    const FakeContextModel model;
    const std::vector<TokenIds> passages = {drawn(39, 1)};
    EXPECT_EQ(measureContinuation(model, passages, {{32}, 8, 0}).error().code, ErrorCode::Usage);
}

// ---- swap and collapse ------------------------------------------------------------------------

TEST(Swap, SlotsOfAnotherTextHurt)
{
    const FakeContextModel model;
    const std::vector<TokenIds> texts = {drawn(32, 1), drawn(32, 2), drawn(32, 3)};
    const auto slots = model.compress(texts, {}).value();
    const SwapFigures figures = measureSwap(model, texts, slots).value();
    EXPECT_NEAR(figures.own.mean, 0.01, 1e-6);
    EXPECT_GT(figures.swapped.mean, 4);
    EXPECT_NEAR(figures.without.mean, kNone, 1e-5);
    EXPECT_DOUBLE_EQ(figures.hurtShare, 1);
}

TEST(Swap, OfEqualSlotsHurtsNobody)
{
    const FakeContextModel model;
    const std::vector<TokenIds> texts(3, drawn(32, 1));
    const auto slots = model.compress(texts, {}).value();
    EXPECT_DOUBLE_EQ(measureSwap(model, texts, slots)->hurtShare, 0);
    EXPECT_EQ(measureSwap(model, std::span(texts).first(1), slots).error().code, ErrorCode::Usage);
}

TEST(Geometry, EqualSlotsAreACollapse)
{
    const std::vector<MemorySlots> slots(5, MemorySlots{2, {3, 0, 0, 4}, {{8, 2}}});
    const SlotGeometry geometry = geometryOf(slots).value();
    EXPECT_EQ(geometry.vectors, 10u);
    EXPECT_NEAR(geometry.cosineAcrossTexts, 1, 1e-12);
    EXPECT_NEAR(geometry.cosineWithinTexts, 0, 1e-12);
    EXPECT_NEAR(geometry.textShare, 0, 1e-12);
    EXPECT_NEAR(geometry.effectiveRank, 1, 1e-12) << "two points lie on a line";
}

TEST(Geometry, DifferentTextsUseAllDirections)
{
    // One slot each, at the ends of three axes: all variance is due to the text.
    std::vector<MemorySlots> slots;
    for (int axis = 0; axis < 3; ++axis) {
        for (const float sign : {1.0F, -1.0F}) {
            MemorySlots one{3, {0, 0, 0}, {{4, 1}}};
            one.numbers[static_cast<std::size_t>(axis)] = sign;
            slots.push_back(one);
        }
    }
    const SlotGeometry geometry = geometryOf(slots).value();
    EXPECT_NEAR(geometry.effectiveRank, 3, 1e-12);
    EXPECT_NEAR(geometry.textShare, 1, 1e-12);
    // Of 15 pairs three are opposite, the rest at right angles.
    EXPECT_NEAR(geometry.cosineAcrossTexts, -3.0 / 15, 1e-12);
    EXPECT_EQ(geometryOf(std::span(slots).first(1)).error().code, ErrorCode::Usage);
}

// ---- latency ----------------------------------------------------------------------------------

TEST(Latency, BreakEvenByHand)
{
    LatencyFigures figures;
    figures.newTokens = 11;
    figures.compress = 3;
    figures.slotsFirst = 1;
    figures.slotsAll = 11; // 1 s a token
    figures.plainFirst = 2;
    figures.plainAll = 22; // 2 s a token
    EXPECT_DOUBLE_EQ(figures.total(), 14);
    EXPECT_DOUBLE_EQ(figures.speedUp(), 22.0 / 14);
    EXPECT_DOUBLE_EQ(figures.speedUpWhenCached(), 2);
    // Two seconds behind at the first token, one is made good with each further one.
    EXPECT_DOUBLE_EQ(figures.breakEvenTokens().value(), 3);
    EXPECT_DOUBLE_EQ(figures.breakEvenUses().value(), 3.0 / 11);

    figures.plainAll = 10;
    EXPECT_FALSE(figures.breakEvenTokens());
    EXPECT_FALSE(figures.breakEvenUses());
    figures.compress = 0.5;
    EXPECT_DOUBLE_EQ(figures.breakEvenTokens().value(), 1) << "ahead from the beginning";
}

TEST(Latency, IsOfOneBatch)
{
    const FakeContextModel model;
    const std::vector<TokenIds> texts = {drawn(32, 1), drawn(32, 2)};
    const LatencyFigures figures = measureLatency(model, texts, {4, 2}).value();
    EXPECT_EQ(figures.batch, 2u);
    EXPECT_EQ(figures.contextTokens, 32u);
    EXPECT_DOUBLE_EQ(figures.slots, 8);
    EXPECT_GT(figures.compress, 0);
    EXPECT_EQ(measureLatency(model, texts, {1, 2}).error().code, ErrorCode::Usage);
    EXPECT_EQ(measureLatency(model, {}, {}).error().code, ErrorCode::Usage);
}

// ---- answers ----------------------------------------------------------------------------------

TEST(Answers, ComeFromSlotsContextOrNothing)
{
    const FakeContextModel model; // answers every question with the context
    const auto tokenizer = openTokenizer("bytes").value();
    const auto bytes = [](std::string_view text) { return Bytes(text.begin(), text.end()); };
    const std::vector<TokenQuestion> questions = {
        tokensOf({"f:1", bytes("blue ink"), bytes("What?"), bytes("Blue ink.")}, *tokenizer,
                 model.info())
            .value(),
        tokensOf({"f:2", bytes("red ink"), bytes("What?"), bytes("red ink")}, *tokenizer,
                 model.info())
            .value()};
    const auto fromSlots =
        answerQuestions(model, *tokenizer, questions, AnswerSource::Slots, {}).value();
    ASSERT_THAT(fromSlots, SizeIs(2));
    EXPECT_EQ(fromSlots[0].text, "blue ink");
    EXPECT_EQ(fromSlots[0].scores.exact, 1);
    EXPECT_EQ(fromSlots[0].tokens, 9u);
    EXPECT_NEAR(fromSlots[0].nats, 7 * 0.01 + 2 * kNone, 1e-4) << "'B' and '.' come as a surprise";
    EXPECT_NEAR(fromSlots[1].nats, 7 * 0.01, 1e-6);

    const auto fromNothing =
        answerQuestions(model, *tokenizer, questions, AnswerSource::Nothing, {}).value();
    EXPECT_EQ(fromNothing[1].text, "");
    EXPECT_EQ(fromNothing[1].scores.f1, 0);
    EXPECT_NEAR(fromNothing[1].nats, 7 * kNone, 1e-4);
}

TEST(Answers, ContextsAreCutToWhatTheModelTakes)
{
    const FakeContextModel model;
    const auto tokenizer = openTokenizer("bytes").value();
    const ContextQuestion question{"f:1", Bytes(200, 'x'), Bytes(1, '?'), Bytes(1, '!')};
    const TokenQuestion tokens = tokensOf(question, *tokenizer, model.info()).value();
    EXPECT_TRUE(tokens.wasCut);
    EXPECT_THAT(tokens.context, SizeIs(32 * 4));
}

} // namespace
} // namespace mullion
