// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfilter.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

struct RunFilterTest : testing::Test
{
    RunFilterTest()
    {
        summary.kind = "m2";
        summary.preset = "laptop";
        summary.device = "cuda:1";
        summary.condition = RunCondition::Ended;
        labels = {"Long Run", "Seeds", {"paper", "b16"}, "too warm", false, {}};
    }
    bool matches(const char* text) const
    {
        return RunFilter(text).matches("/data/equal-info-seed1", summary, labels);
    }

    RunSummary summary;
    RunLabels labels;
};

TEST_F(RunFilterTest, WordsMayStandAnywhere)
{
    for (const char* text : {"", "  ", "long", "RUN", "equal-info", "seeds", "warm", "laptop",
                             "ended", "b16", "long warm m2"})
        EXPECT_TRUE(matches(text)) << text;
    for (const char* text : {"short", "long short", "m1"})
        EXPECT_FALSE(matches(text)) << text;
}

TEST_F(RunFilterTest, ConditionsNameTheirField)
{
    for (const char* text : {"kind:m2", "KIND:M2", "state:ended", "tag:paper", "group:seeds",
                             "device:cuda", "kind:m2 tag:b16 long"})
        EXPECT_TRUE(matches(text)) << text;
    for (const char* text : {"kind:m", "state:without", "tag:pap", "group:seed", "device:cpu",
                             "kind:m2 tag:other", "is:archived"})
        EXPECT_FALSE(matches(text)) << text;
}

TEST_F(RunFilterTest, AMinusTurnsATermRound)
{
    EXPECT_FALSE(matches("-tag:paper"));
    EXPECT_TRUE(matches("-tag:other -short"));
    EXPECT_TRUE(matches("-")); // alone it is a word
}

TEST_F(RunFilterTest, KnowsWhetherItAsksForArchivedRuns)
{
    EXPECT_TRUE(RunFilter("x is:archived").asksForArchived());
    EXPECT_FALSE(RunFilter("-is:archived").asksForArchived());
    EXPECT_FALSE(RunFilter("archived").asksForArchived());
    labels.archived = true;
    EXPECT_TRUE(matches("is:archived"));
}

TEST_F(RunFilterTest, AnUnknownKeyIsAWord)
{
    EXPECT_FALSE(matches("http://x"));
    labels.note = "see http://x";
    EXPECT_TRUE(matches("http://x"));
}

} // namespace
} // namespace mullion
