// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/roundtrip.h"

#include "core/tokenize/registry.h"
#include "tests/support/countwindows.h"
#include "tests/support/lyingtokenizer.h"
#include "tests/support/texts.h"

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

TracedRoundTrip tripOf(const Tokenizer& tokenizer, const Text& text)
{
    return checkRoundTrip(tokenizer, text.view(), traceOf(tokenizer, text.view())).value();
}

std::vector<std::shared_ptr<const Tokenizer>> realTokenizers()
{
    std::vector<std::shared_ptr<const Tokenizer>> all;
    for (const std::string& name : builtinTokenizerNames())
        all.push_back(openTokenizer(name).value());
    for (const char* name : {"equal-info[b=16,v=65k]", "equal-info[b=16,v=256,code=delay]",
                             "equal-info[b=16,v=65k,code=paper]"})
        all.push_back(countWindows(name));
    return all;
}

TEST(TracedRoundTripTest, ATraceHoldsWhatEncodeGives)
{
    for (const auto& tokenizer : realTokenizers())
        for (const Text& text : {drawn(kTrainingText), randomText(1, 30'000, 40), Text()}) {
            const EncodedText traced = encodedOf(traceOf(*tokenizer, text.view()));
            const EncodedText encoded = tokenizer->encode(text.view()).value();
            EXPECT_EQ(traced.ids, encoded.ids) << tokenizer->info().name;
            EXPECT_EQ(traced.segments, encoded.segments) << tokenizer->info().name;
        }
}

TEST(TracedRoundTripTest, SaysTheSameAsForEncodedText)
{
    const Text text = drawn(kTrainingText);
    for (const auto& tokenizer : realTokenizers()) {
        const TracedRoundTrip traced = tripOf(*tokenizer, text);
        const auto encoded = tokenizer->encode(text.view()).value();
        EXPECT_EQ(traced.trip, checkRoundTrip(*tokenizer, text.view(), encoded).value());
        EXPECT_EQ(traced.differsAt.has_value(), !traced.trip.equal);
        if (tokenizer->info().lossless) {
            EXPECT_TRUE(traced.trip.equal) << tokenizer->info().name;
        } else {
            EXPECT_LT(traced.trip.rightWindows, traced.trip.windows);
        }
    }
}

TEST(TracedRoundTripTest, FindsTheFirstByteThatDoesNotComeBack)
{
    const LyingTokenizer tokenizer('x', 'y');
    EXPECT_EQ(tripOf(tokenizer, drawn("abcd")).differsAt, std::nullopt);
    EXPECT_EQ(tripOf(tokenizer, drawn("abcxdx")).differsAt, BytePos(3));
    EXPECT_EQ(tripOf(tokenizer, drawn("abcxdx")).trip, (RoundTrip{false, 1, 0, 6, 4}));
}

TEST(TracedRoundTripTest, TokensThatAreNotTheTextAreNoRoundTrip)
{
    const LyingTokenizer tokenizer('x', 'y');
    const Trace trace = traceOf(tokenizer, textOf("abc").view());
    const auto checked = checkRoundTrip(tokenizer, textOf("abcd").view(), trace);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Internal);
}

TEST(FirstDifferenceTest, FindsBytesAndEnds)
{
    const auto between = [](std::string_view a, std::string_view b) {
        const Text left = drawn(a);
        const Text right = drawn(b);
        EXPECT_EQ(firstDifference(left.view(), right.view()),
                  firstDifference(right.view(), left.view()));
        const auto place = firstDifference(left.view(), right.view());
        return place ? static_cast<int>(place->value()) : -1;
    };
    EXPECT_EQ(between("", ""), -1);
    EXPECT_EQ(between("ab|c|", "ab|c|"), -1);
    EXPECT_EQ(between("abc", "abd"), 2);
    EXPECT_EQ(between("abc", "ab"), 2);
    EXPECT_EQ(between("ab|c", "abc"), 2);
    EXPECT_EQ(between("abc|", "abc"), 3);
    EXPECT_EQ(between("a|bx", "ab|y"), 1);
    EXPECT_EQ(between("abx|", "aby||"), 2);
}

} // namespace
} // namespace mullion
