// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/groupcurve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

using testing::ElementsAre;

TEST(GroupCurve, MeanAndSpreadWhereMembersReach)
{
    const std::vector<double> x1 = {0, 10, 20}, y1 = {0, 10, 20};
    const std::vector<double> x2 = {5, 15}, y2 = {7, 17};
    const std::vector<CurvePoints> members = {{x1, y1}, {x2, y2}};
    const auto grid = commonGrid(members, 100);
    EXPECT_THAT(grid, ElementsAre(0, 5, 10, 15, 20));
    const GroupCurve group = groupCurve(members, grid);
    EXPECT_THAT(group.counts, ElementsAre(1, 2, 2, 2, 1));
    EXPECT_THAT(group.mean, ElementsAre(0, 6, 11, 16, 20));
    EXPECT_DOUBLE_EQ(group.deviation[1], std::sqrt(2));
    EXPECT_EQ(group.deviation[0], 0);
}

TEST(GroupCurve, LeavesOutWhatNobodyReaches)
{
    const std::vector<double> x1 = {0, 1}, x2 = {8, 9}, y = {1, 2};
    const std::vector<CurvePoints> members = {{x1, y}, {x2, y}};
    EXPECT_THAT(groupCurve(members, std::vector<double>{0, 4, 8}).x, ElementsAre(0, 8));
}

TEST(GroupCurve, AThinnedGridKeepsItsEnds)
{
    std::vector<double> x, y;
    for (int i = 0; i < 1000; ++i) {
        x.push_back(i * i);
        y.push_back(1);
    }
    const auto grid = commonGrid(std::vector<CurvePoints>{{x, y}}, 50);
    EXPECT_EQ(grid.size(), 50u);
    EXPECT_EQ(grid.front(), 0);
    EXPECT_EQ(grid.back(), 999 * 999);
}

} // namespace
} // namespace mullion
