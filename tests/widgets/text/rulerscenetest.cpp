// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/rulerscene.h"

#include "tests/support/drawntrace.h"
#include "tests/support/toywindows.h"
#include "widgets/text/rulerlabel.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

TokenRange tokens(std::uint64_t begin, std::uint64_t end)
{
    return {TokenPos(begin), TokenPos(end)};
}

/// Symbols with their places on the scale; '#' is what a stretch leaves over.
std::string drawn(const RulerScene& scene, const Text& text)
{
    std::string result;
    for (const RulerSymbol& symbol : scene.symbols)
        result += fmt::format(
            "{}:{}-{} ",
            symbol.documentEnd ? '$' : static_cast<char>(text.bytes[symbol.byte.value()]),
            symbol.begin, symbol.end);
    for (const RulerStretch& stretch : scene.stretches)
        result += fmt::format("#{}-{} ", stretch.used, stretch.end);
    return result;
}

TEST(RulerScene, startsEachWindowAtItsOwnBits)
{
    // Letters cost 1 bit, others 2.5; tokens have 8 bits, windows two tokens.
    const DrawnTrace text("abcdef|G/h|I/");
    const Trace trace = text.trace();
    EXPECT_EQ(drawn(rulerScene(text.text.view(), trace, tokens(0, 4)), text.text),
              "a:0-1 b:1-2 c:2-3 d:3-4 e:4-5 f:5-6 G:6-8.5 h:16-17 I:17-19.5 #8.5-16 #19.5-32 ");
    EXPECT_EQ(drawn(rulerScene(text.text.view(), trace, tokens(3, 4)), text.text),
              "h:16-17 I:17-19.5 #19.5-32 ")
        << "widened to the whole window";
}

TEST(RulerScene, countsDocumentEndsInOrder)
{
    const DrawnTrace text("$ab$|c/");
    EXPECT_EQ(drawn(rulerScene(text.text.view(), text.trace(), tokens(0, 2)), text.text),
              "$:0-3 a:3-4 b:4-5 $:5-8 c:8-9 #9-16 ");
}

TEST(RulerScene, goesThroughSegmentsWhereThereAreNoWindows)
{
    DrawnTrace text("ABC|D|ab|");
    text.block.segmentStarts = {2};
    const Trace trace = text.trace(0);
    EXPECT_EQ(drawn(rulerScene(text.text.view(), trace, tokens(0, 3)), text.text),
              "A:0-2.5 B:2.5-5 C:5-7.5 D:7.5-10 a:16-17 b:17-18 #10-16 #18-24 ");
    EXPECT_EQ(drawn(rulerScene(text.text.view(), trace, tokens(1, 2)), text.text),
              "D:7.5-10 #10-16 ")
        << "only what reaches into the tokens asked for";
}

TEST(RulerScene, tellsSharesAndPlaces)
{
    const DrawnTrace text("ABC|D/");
    const Trace trace = text.trace();
    const RulerScene scene = rulerScene(text.text.view(), trace, tokens(0, 2));
    const RulerSymbol* d = scene.symbolOf(BytePos(3));
    ASSERT_NE(d, nullptr);
    EXPECT_DOUBLE_EQ(shareOf(*d, scene.tokens[0]), 0.5 / 8);
    EXPECT_DOUBLE_EQ(shareOf(*d, scene.tokens[1]), 2.0 / 8);
    EXPECT_EQ(rulerPlaceOf(text.text.view(), trace, BytePos(3)), 7.5);
    EXPECT_EQ(rulerPlaceOf(text.text.view(), trace, BytePos(4)), std::nullopt);
    EXPECT_EQ(scene.tokenAt(7.9)->token, TokenPos(0));
    EXPECT_EQ(scene.tokenAt(8.0)->token, TokenPos(1));
    EXPECT_EQ(scene.symbolAt(7.6), d);
    EXPECT_EQ(scene.symbolAt(12), nullptr) << "spare bits belong to no byte";
    EXPECT_EQ(describeSymbol(text.text.view(), trace, scene, *d).toStdString(),
              "D 44: 2.50 bits of information = 0.50 in token 0 + 2.00 in token 1");
    EXPECT_EQ(describeToken(text.text.view(), trace, scene, scene.tokens[1]).toStdString(),
              "Token 1, id 101 = 01100101: bits from D 44 2.00, spare 6.00");
}

TEST(RulerScene, addsUpOverAWholeText)
{
    std::string chars;
    for (int i = 0; i < 2000; ++i)
        chars += "some words, " + std::to_string(i);
    const ByteView bytes = asBytes(chars);
    const Text text{Bytes(bytes.begin(), bytes.end()), {BytePos(7), BytePos(1000)}};
    const Trace trace = ToyWindows(8).trace(text.view());
    const RulerScene scene = rulerScene(text.view(), trace, tokens(0, trace.tokens().value()));
    EXPECT_EQ(scene.symbols.size(), text.view().symbolCount());
    EXPECT_EQ(scene.stretches.size(), trace.windows().value());
    double sum = 0;
    for (const RulerSymbol& symbol : scene.symbols)
        sum += symbol.end - symbol.begin;
    EXPECT_NEAR(sum, trace.modelBits(), 1e-3);
    for (const RulerStretch& stretch : scene.stretches)
        EXPECT_LE(stretch.used, stretch.end + 1e-6);
}

TEST(RulerScene, isEmptyWithoutTokens)
{
    const Text text;
    const Trace trace(DrawnTrace::info());
    EXPECT_TRUE(rulerScene(text.view(), trace, tokens(0, 10)).tokens.empty());
}

} // namespace
} // namespace mullion
