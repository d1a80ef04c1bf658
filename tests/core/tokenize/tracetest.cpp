// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/trace.h"

#include "tests/support/drawntrace.h"

#include <gtest/gtest.h>

#include <random>

namespace mullion {
namespace {

/// What the trace says, drawn again: tokens by `tokenAt`, '|' and '/' by span and window.
std::string redrawn(const Trace& trace, const Text& text)
{
    std::string drawing;
    for (TokenPos t(0); t.value() < trace.tokens().value(); ++t) {
        const ByteRange span = trace.span(t);
        EXPECT_EQ(trace.spanSize(t), span.size());
        for (BytePos p = span.begin; p < span.end; ++p) {
            EXPECT_EQ(trace.tokenAt(p), t) << "byte " << p.value();
            drawing += static_cast<char>(text.bytes[p.value()]);
        }
        drawing.append(trace.spanEnds(t), '$');
        const bool last = t.value() + 1 == trace.tokens().value();
        const bool windowEnds =
            trace.hasWindows() && (last || trace.windowOf(t + TokenCount(1)) != trace.windowOf(t));
        drawing += windowEnds ? '/' : '|';
    }
    return drawing;
}

TEST(Trace, tellsTheDrawingBack)
{
    for (const char* drawing : {"th|e /c|at/", "a|b/", "||ab/|c/d|/", "th|e$/$$|x/", "|/|/abc|/"}) {
        const DrawnTrace drawn(drawing);
        EXPECT_EQ(redrawn(drawn.trace(), drawn.text), drawing);
    }
}

TEST(Trace, tellsTokensAndWindows)
{
    const DrawnTrace drawn("th|e /|cat$/");
    const Trace trace = drawn.trace();
    EXPECT_EQ(trace.bytes(), ByteCount(7));
    EXPECT_EQ(trace.tokens(), TokenCount(4));
    EXPECT_EQ(trace.windows(), WindowCount(2));
    EXPECT_EQ(trace.documentEnds(), 1u);
    EXPECT_EQ(trace.codeBits(), BitCount(32));
    EXPECT_DOUBLE_EQ(trace.modelBits(), 6 * 1.0 + 2.5 + 3.0);

    EXPECT_EQ(trace.id(TokenPos(3)), 103u);
    EXPECT_EQ(trace.positionInWindow(TokenPos(1)), 1);
    EXPECT_EQ(trace.windowOf(TokenPos(2)), WindowIndex(1));
    EXPECT_EQ(trace.tokensOf(WindowIndex(1)), (TokenRange{TokenPos(2), TokenPos(4)}));
    EXPECT_EQ(trace.bytesOf(WindowIndex(0)), (ByteRange{BytePos(0), BytePos(4)}));
    EXPECT_TRUE(trace.span(TokenPos(2)).empty());
    EXPECT_EQ(trace.tokenAt(BytePos(4)), TokenPos(3));
    EXPECT_EQ(trace.tokenAt(BytePos(7)), std::nullopt);
    EXPECT_EQ(trace.bits(BytePos(3)), 2.5f);
    EXPECT_DOUBLE_EQ(trace.byteBitsBefore(BytePos(4)), 5.5);
    EXPECT_DOUBLE_EQ(trace.byteBitsBefore(BytePos(7)), 8.5);
    EXPECT_EQ(trace.endBits(0), 3.0f);
    EXPECT_EQ(trace.tokenAtEnd(0), TokenPos(3));
    EXPECT_EQ(trace.tokenAtEnd(1), std::nullopt);
    EXPECT_EQ(trace.endsBefore(TokenPos(3)), 0u);
    EXPECT_EQ(trace.endsBefore(TokenPos(4)), 1u);
}

TEST(Trace, isEmptyBeforeTheFirstBlock)
{
    const Trace trace(DrawnTrace::info());
    EXPECT_TRUE(trace.empty());
    EXPECT_EQ(trace.tokenAt(BytePos(0)), std::nullopt);
    EXPECT_EQ(trace.windows(), WindowCount(0));
    EXPECT_EQ(trace.byteBitsBefore(BytePos(0)), 0.0);
}

/// Random blocks of random sizes against sums done by hand.
TEST(Trace, agreesWithPlainSumsOverManyBlocks)
{
    std::mt19937 random(7);
    const auto draw = [&](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
    Trace trace(DrawnTrace::info(3, 16));
    std::vector<std::uint64_t> tokenOfByte;
    std::vector<double> bitsBefore{0};
    std::vector<std::uint64_t> windowOfToken;
    std::uint64_t window = 0;
    for (int b = 0; b < 40; ++b) {
        TokenBlock block;
        block.firstToken = TokenPos(windowOfToken.size());
        block.firstByte = BytePos(tokenOfByte.size());
        const std::uint32_t tokens = draw(4) == 0 ? draw(2) : draw(500);
        for (std::uint32_t i = 0; i < tokens; ++i) {
            const std::uint64_t t = windowOfToken.size();
            block.ids.push_back(draw(b % 2 == 0 ? 200 : 60000));
            block.spanBytes.push_back(draw(3) == 0 ? 0 : draw(9));
            block.spanEnds.push_back(0);
            block.position.push_back(static_cast<std::uint8_t>(t % 3));
            window += t % 3 == 0 && t > 0 ? 1 : 0;
            windowOfToken.push_back(window);
            for (std::uint32_t k = 0; k < block.spanBytes.back(); ++k) {
                block.byteBits.push_back(static_cast<float>(draw(64)) / 4);
                tokenOfByte.push_back(t);
                bitsBefore.push_back(bitsBefore.back() + block.byteBits.back());
            }
        }
        ASSERT_TRUE(trace.append(block));
    }
    ASSERT_EQ(trace.bytes().value(), tokenOfByte.size());
    for (std::size_t p = 0; p < tokenOfByte.size(); ++p) {
        ASSERT_EQ(trace.tokenAt(BytePos(p)), TokenPos(tokenOfByte[p])) << p;
        ASSERT_DOUBLE_EQ(trace.byteBitsBefore(BytePos(p)), bitsBefore[p]) << p;
    }
    for (std::size_t t = 0; t < windowOfToken.size(); ++t) {
        ASSERT_EQ(trace.windowOf(TokenPos(t)), WindowIndex(windowOfToken[t])) << t;
        ASSERT_TRUE(trace.tokensOf(WindowIndex(windowOfToken[t])).contains(TokenPos(t))) << t;
    }
}

TEST(Trace, remembersWhereSegmentsBegin)
{
    DrawnTrace drawn("a|b|c|d|");
    drawn.block.segmentStarts = {2};
    const Trace trace = drawn.trace(0);
    EXPECT_EQ(trace.segmentOf(TokenPos(1)), (TokenRange{TokenPos(0), TokenPos(2)}));
    EXPECT_EQ(trace.segmentOf(TokenPos(2)), (TokenRange{TokenPos(2), TokenPos(4)}));
    EXPECT_EQ(trace.segmentOf(TokenPos(3)), (TokenRange{TokenPos(2), TokenPos(4)}));
}

TEST(Trace, refusesBlocksThatDoNotFit)
{
    const DrawnTrace drawn("ab|c|");
    Trace trace = drawn.trace();
    EXPECT_FALSE(trace.append(drawn.block)) << "the first block again";

    TokenBlock broken = drawn.block;
    broken.byteBits.pop_back();
    EXPECT_FALSE(TraceBlock::pack(broken));
    broken = drawn.block;
    broken.position.pop_back();
    EXPECT_FALSE(TraceBlock::pack(broken));
    broken = drawn.block;
    broken.segmentStarts = {9};
    EXPECT_FALSE(TraceBlock::pack(broken));
}

} // namespace
} // namespace mullion
