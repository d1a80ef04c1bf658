// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/schedule.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

TEST(RateSchedule, PapersValues)
{
    RateSchedule paper;
    paper.allSteps = 2'500'000;
    EXPECT_DOUBLE_EQ(paper.at(0), 0.01);
    EXPECT_DOUBLE_EQ(paper.at(10'000), 0.01);
    EXPECT_NEAR(paper.at(200'000), 0.00224, 5e-6);
    EXPECT_NEAR(paper.at(2'499'999), 0.00063, 5e-6);
}

TEST(RateSchedule, RampAndDecay)
{
    RateSchedule schedule;
    schedule.shape = RateSchedule::Shape::Flat;
    schedule.base = 2;
    schedule.rampSteps = 10;
    schedule.decaySteps = 50;
    schedule.finalShare = 0.1;
    schedule.allSteps = 100;
    EXPECT_DOUBLE_EQ(schedule.at(0), 0.2);
    EXPECT_DOUBLE_EQ(schedule.at(9), 2);
    EXPECT_DOUBLE_EQ(schedule.at(50), 2);
    EXPECT_DOUBLE_EQ(schedule.at(75), 2 * 0.55);
    EXPECT_DOUBLE_EQ(schedule.at(100), 0.2);
}

} // namespace
} // namespace mullion
