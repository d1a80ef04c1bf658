// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ripple.h"

#include "core/base/random.h"
#include "core/tokenize/registry.h"
#include "tests/support/countwindows.h"
#include "tests/support/texts.h"
#include "tests/support/tokenizercheck.h"
#include "tests/support/windowtokenizer.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

Trace traceOf(const Tokenizer& tokenizer, TextView text)
{
    Trace trace(tokenizer.info());
    const auto done =
        tokenizer.trace(text, [&](TokenBlock&& block) { return trace.append(block).has_value(); });
    EXPECT_TRUE(done);
    return trace;
}

TextEdit replaced(std::uint64_t at, std::uint64_t removed, std::string_view inserted)
{
    return {BytePos(at), ByteCount(removed), Bytes(inserted.begin(), inserted.end())};
}

Ripple rippleOf(const Tokenizer& tokenizer, const Text& text, const TextEdit& edit,
                const RippleOptions& options = {})
{
    return followEdit(tokenizer, text.view(), traceOf(tokenizer, text.view()), edit, options)
        .value();
}

const Tokenizer& equalInfo(int vocabulary)
{
    static const auto wide = countWindows("equal-info[b=16,v=65k]");
    static const auto narrow = countWindows("equal-info[b=16,v=256]");
    return vocabulary == 256 ? *narrow : *wide;
}

std::string prose(std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes)
        text += kTrainingText;
    text.resize(bytes);
    return text;
}

// ---- the numbers, told by looking: every three bytes are a window of two tokens ---------------

TEST(RippleTest, AReplacementInAFixedWindowChangesOnlyThat)
{
    const WindowTokenizer tokenizer;
    const Ripple ripple = rippleOf(tokenizer, textOf("abcdefghijkl"), replaced(4, 1, "X"));
    EXPECT_EQ(ripple.before.tokens, (TokenRange{TokenPos(2), TokenPos(4)}));
    EXPECT_EQ(ripple.after.tokens, ripple.before.tokens);
    EXPECT_EQ(ripple.before.windows, WindowCount(1));
    EXPECT_EQ(ripple.before.bytes, (ByteRange{BytePos(3), BytePos(6)}));
    EXPECT_TRUE(ripple.agrees);
    EXPECT_FALSE(ripple.agreesAtSegment);
    EXPECT_EQ(ripple.reach, ByteCount(1)) << "'f' still stands in a changed window";
}

TEST(RippleTest, TokensOfAChangedWindowThatStayTheSameDoNotCount)
{
    const WindowTokenizer tokenizer; // 12 of 24 bits a token: the last byte is in the second alone
    const Ripple last = rippleOf(tokenizer, textOf("abcdefghi"), replaced(5, 1, "X"));
    EXPECT_EQ(last.before.tokens, (TokenRange{TokenPos(3), TokenPos(4)}));
    EXPECT_EQ(last.reach, ByteCount(0));
    const Ripple first = rippleOf(tokenizer, textOf("abcdefghi"), replaced(3, 1, "X"));
    EXPECT_EQ(first.before.tokens, (TokenRange{TokenPos(2), TokenPos(3)}));
}

TEST(RippleTest, WhatPushesTheTextOutOfStepNeverAgreesAgain)
{
    const WindowTokenizer tokenizer;
    const Ripple ripple = rippleOf(tokenizer, textOf("abcdefghijkl"), replaced(4, 0, "X"));
    EXPECT_FALSE(ripple.agrees);
    EXPECT_EQ(ripple.before.tokens, (TokenRange{TokenPos(2), TokenPos(8)}));
    EXPECT_EQ(ripple.after.tokens, (TokenRange{TokenPos(2), TokenPos(10)}));
    EXPECT_EQ(ripple.after.windows, WindowCount(4));
    EXPECT_EQ(ripple.reach, ByteCount(8)) << "to the end of the text";
    // Three bytes more are a whole window more: in step again.
    const Ripple whole = rippleOf(tokenizer, textOf("abcdefghijkl"), replaced(5, 0, "XYZ"));
    EXPECT_TRUE(whole.agrees);
    EXPECT_EQ(whole.reach, ByteCount(1));
    EXPECT_EQ(whole.before.windows, WindowCount(1));
    EXPECT_EQ(whole.after.windows, WindowCount(2));
}

TEST(RippleTest, NoChangeOfTheTextChangesNoToken)
{
    const WindowTokenizer tokenizer;
    const Ripple ripple = rippleOf(tokenizer, textOf("abcdef"), replaced(4, 1, "e"));
    EXPECT_FALSE(ripple.changesTokens());
    EXPECT_TRUE(ripple.agrees);
    EXPECT_EQ(ripple.reach, ByteCount(0));
}

TEST(RippleTest, ShowsBothCutsOfTheNeighbourhood)
{
    const WindowTokenizer tokenizer;
    RippleOptions options;
    options.excerptBytes = 1000;
    const Ripple ripple =
        rippleOf(tokenizer, drawn("abcdefghijkl|"), replaced(4, 1, "XYZ!"), options);
    EXPECT_EQ(drawingOf(ripple.before.excerpt.text.view()), "abcdefghijkl|");
    EXPECT_EQ(drawingOf(ripple.after.excerpt.text.view()), "abcdXYZ!fghijkl|");
    EXPECT_EQ(ripple.before.excerpt.tokens.ids.size(), 8u);
    EXPECT_EQ(ripple.after.excerpt.tokens.ids.size(), 10u);
    EXPECT_EQ(ripple.after.excerpt.changedBegin, 2u);
    EXPECT_EQ(ripple.after.excerpt.changedEnd, 6u);
    EXPECT_EQ(ripple.before.excerpt.changedEnd, 4u);
    for (const RippleSide* side : {&ripple.before, &ripple.after})
        EXPECT_TRUE(Trace(tokenizer.info()).append(side->excerpt.tokens))
            << "an excerpt is a trace of its own";
    options.excerptBytes = 4;
    const Ripple cut = rippleOf(tokenizer, textOf("abcdefghijkl"), replaced(1, 0, "X"), options);
    EXPECT_FALSE(cut.before.excerpt.reachesChangedEnd);
    EXPECT_EQ(drawingOf(cut.before.excerpt.text.view()), "abcd");
}

TEST(RippleTest, RefusesAPlaceOutsideTheText)
{
    const WindowTokenizer tokenizer;
    const Text text = textOf("abc");
    const Trace trace = traceOf(tokenizer, text.view());
    for (const TextEdit& edit : {replaced(4, 0, "x"), replaced(2, 2, ""), replaced(3, 1, "")}) {
        const auto refused = followEdit(tokenizer, text.view(), trace, edit);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::Usage);
    }
    EXPECT_FALSE(followEdit(tokenizer, textOf("abcdef").view(), trace, replaced(0, 1, "")))
        << "the trace is not of this text";
    EXPECT_TRUE(followEdit(tokenizer, text.view(), trace, replaced(3, 0, "x")));
}

TEST(RippleTest, AnEmptyTextCanGrow)
{
    const auto tokenizer = openTokenizer("bytes").value();
    const Ripple ripple = rippleOf(*tokenizer, Text(), replaced(0, 0, "ab"));
    EXPECT_EQ(ripple.after.tokens.size(), TokenCount(2));
    EXPECT_TRUE(ripple.before.tokens.empty());
}

// ---- real tokenizers, against both texts encoded as a whole ------------------------------------

/// What followEdit must say, found without any knowledge of the tokenizer.
void expectAsEncodedWhole(const Tokenizer& tokenizer, const Text& text, const TextEdit& edit)
{
    SCOPED_TRACE(tokenizer.info().name + " at " + std::to_string(edit.at.value()));
    const TokenBlock before = joinedTrace(tokenizer, text.view());
    const TokenBlock after = joinedTrace(tokenizer, edited(text.view(), edit).view());
    const auto alike = [&](std::size_t a, std::size_t b) {
        return before.ids[a] == after.ids[b] && before.spanBytes[a] == after.spanBytes[b]
               && before.spanEnds[a] == after.spanEnds[b]
               && before.position[a] == after.position[b];
    };
    std::size_t first = 0;
    while (first < before.ids.size() && first < after.ids.size() && alike(first, first))
        ++first;
    std::size_t a = before.ids.size();
    std::size_t b = after.ids.size();
    while (a > first && b > first && alike(a - 1, b - 1)) {
        --a;
        --b;
    }
    const Ripple ripple = rippleOf(tokenizer, text, edit);
    EXPECT_EQ(ripple.before.tokens, (TokenRange{TokenPos(first), TokenPos(a)}));
    EXPECT_EQ(ripple.after.tokens, (TokenRange{TokenPos(first), TokenPos(b)}));
    EXPECT_EQ(ripple.agrees, a < before.ids.size() || (a == first && b == first));
}

TEST(RippleTest, AStretchGivesWhatTheWholeTextGives)
{
    Text text = textOf(prose(120'000));
    for (const std::uint64_t end : {100u, 40'000u, 75'010u, 119'000u})
        text.documentEnds.emplace_back(end);
    const auto bytes = openTokenizer("bytes").value();
    const auto gzip = openTokenizer("gzip[v=65k]").value();
    for (const Tokenizer* tokenizer :
         {bytes.get(), gzip.get(), &equalInfo(256), &equalInfo(65'536)})
        for (const std::uint64_t at : {0u, 20'000u, 75'000u, 119'999u, 120'000u})
            for (const TextEdit& edit :
                 {replaced(at, 1, "Q"), replaced(at, 0, "zz"), replaced(at, 1, "")})
                if (at + edit.removed.value() <= text.bytes.size())
                    expectAsEncodedWhole(*tokenizer, text, edit);
}

TEST(RippleTest, ALongRippleIsFollowedAsFarAsItGoes)
{
    // Noise in windows of 16 bits keeps two cuts apart for long now and then; whatever they do,
    // the answer is that of the whole text.
    const Text text = randomText(7, 100'000, 30);
    Random random(3);
    for (int i = 0; i < 10; ++i)
        expectAsEncodedWhole(equalInfo(65'536), text,
                             replaced(random.below(text.bytes.size()), 1, "ab"));
}

TEST(RippleTest, EqualInfoWindowsFindTheirStepWithinAFewWindows)
{
    const Text text = textOf(prose(4000));
    const Ripple ripple = rippleOf(equalInfo(65'536), text, replaced(2000, 1, "Q"));
    EXPECT_TRUE(ripple.agrees);
    EXPECT_GT(ripple.before.tokens.size(), TokenCount(0));
    EXPECT_LT(ripple.reach, ByteCount(200));
    EXPECT_EQ(ripple.before.windows.value(), ripple.before.tokens.size().value());
}

TEST(RippleTest, GzipAgreesWithTheNextExampleIfTheLengthStays)
{
    const auto gzip = openTokenizer("gzip[v=65k]").value();
    const Text text = textOf(prose(25'000));
    const Ripple same = rippleOf(*gzip, text, replaced(5'000, 1, "Q"));
    EXPECT_TRUE(same.agrees);
    EXPECT_TRUE(same.agreesAtSegment);
    EXPECT_EQ(same.reach, ByteCount(10'240 - 5'001));
    const Ripple longer = rippleOf(*gzip, text, replaced(5'000, 1, "QQ"));
    EXPECT_FALSE(longer.agrees) << "all examples behind are cut elsewhere";
    EXPECT_EQ(longer.reach, ByteCount(25'000 - 5'001));
}

} // namespace
} // namespace mullion
