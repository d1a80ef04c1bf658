// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answerscores.h"

#include <gmock/gmock.h>

namespace mullion {
namespace {

using testing::ElementsAre;

TEST(AnswerScores, SmallThingsDoNotMatter)
{
    EXPECT_THAT(answerWords("The  Cat's \"hat\", a Hat."), ElementsAre("cats", "hat", "hat"));
    EXPECT_EQ(scoreAnswer("the Cat.", "A cat").exact, 1);
    EXPECT_EQ(scoreAnswer("cats", "cat").exact, 0);
}

TEST(AnswerScores, WordsByHand)
{
    // 2 of 3 words said, 2 of 4 words wanted: P = 2/3, R = 1/2.
    const AnswerScores scores = scoreAnswer("red green blue", "green red black white");
    EXPECT_DOUBLE_EQ(scores.f1, 2 * (2.0 / 3 * 1 / 2) / (2.0 / 3 + 1.0 / 2));
    EXPECT_EQ(scores.exact, 0);
    // In order, only one of "red" and "green".
    EXPECT_DOUBLE_EQ(scores.rougeL, 2.0 / 7);
}

TEST(AnswerScores, ARepeatedWordCountsAsOftenAsItIsWanted)
{
    EXPECT_DOUBLE_EQ(scoreAnswer("yes yes yes", "yes").f1, 2.0 / 4);
    EXPECT_DOUBLE_EQ(scoreAnswer("yes yes yes", "yes").rougeL, 2.0 / 4);
}

TEST(AnswerScores, NothingSaid)
{
    EXPECT_EQ(scoreAnswer("", "cat").f1, 0);
    EXPECT_EQ(scoreAnswer("", "cat").rougeL, 0);
    EXPECT_EQ(scoreAnswer("", "").exact, 1);
    EXPECT_EQ(scoreAnswer("", "").f1, 1);
}

} // namespace
} // namespace mullion
