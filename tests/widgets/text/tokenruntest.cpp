// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokenrun.h"

#include "tests/support/drawntrace.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

/// The runs of a drawn text's lines: token, columns; '[' begins a window, '(' a token, '~' goes on
/// with one; a number of '!' for silent tokens before; lines are closed by '|'.
std::string runs(std::string_view drawing, bool perByte = false, int tokensPerWindow = 2)
{
    const DrawnTrace drawn(drawing);
    const Trace trace = drawn.trace(tokensPerWindow);
    const LineOptions options;
    const ByteRange all{BytePos(0), BytePos(drawn.text.bytes.size())};
    std::string result;
    for (const TextLine& line :
         breakLines(drawn.text.view(), all, 0, drawn.text.documentEnds.size(), options)) {
        const auto cells = cellsOf(drawn.text.view(), line, options);
        for (const TokenRun& run : tokenRuns(cells, line, &trace, perByte)) {
            result.append(run.silentBefore, '!');
            result += run.beginsWindow ? '[' : run.beginsToken ? '(' : '~';
            result += fmt::format("{} {}-{}", run.token ? std::to_string(run.token->value()) : "?",
                                  run.begin, run.end);
        }
        result += "|";
    }
    return result;
}

TEST(TokenRun, followsTokensAndWindows)
{
    EXPECT_EQ(runs("th|e /cat|"), "[0 0-2(1 2-4[2 4-7|");
    EXPECT_EQ(runs("th|e /cat|", false, 0), "(0 0-2(1 2-4(2 4-7|");
    EXPECT_EQ(runs("ab|", true), "[0 0-1~0 1-2|");
}

TEST(TokenRun, goesOnInTheNextLine)
{
    EXPECT_EQ(runs("a\nb|c|"), "[0 0-2|~0 0-1(1 1-2|");
}

TEST(TokenRun, splitsACharacterBetweenTokens)
{
    EXPECT_EQ(runs("\xc3|\xa9|"), "[0 0-0.5(1 0.5-1|");
}

TEST(TokenRun, countsTokensThatSettleNothing)
{
    EXPECT_EQ(runs("|ab/||cd|"), "![1 0-2!![4 2-4|") << "the window begins with a silent token";
}

TEST(TokenRun, placesDocumentEnds)
{
    EXPECT_EQ(runs("ab$|c|"), "[0 0-2~0 2-5|(1 0-1|");
    EXPECT_EQ(runs("ab|$c/"), "[0 0-2(1 2-5|~1 0-1|") << "an end may begin a token";
    EXPECT_EQ(runs("$|$/"), "[0 0-3|(1 0-3|");
}

TEST(TokenRun, leavesOutWhatIsNotCovered)
{
    const DrawnTrace drawn("ab|cd|");
    const Trace trace(DrawnTrace::info());
    const TextLine line{{BytePos(0), BytePos(4)}, 0, 0};
    const auto cells = cellsOf(drawn.text.view(), line, {});
    const auto result = tokenRuns(cells, line, &trace, false);
    ASSERT_EQ(result.size(), 1u);
    EXPECT_FALSE(result[0].token);
    EXPECT_EQ(tokenRuns(cells, line, nullptr, false).size(), 1u);
}

} // namespace
} // namespace mullion
