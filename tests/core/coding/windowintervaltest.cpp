// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/windowinterval.h"

#include <gtest/gtest.h>

#include <random>

namespace mullion {
namespace {

/// [low, high) in cells of a window of 16 bits, with 32 more bits behind the point.
WindowInterval cells(double low, double high)
{
    const auto scaled = [](double x) { return static_cast<std::uint64_t>(x * 4294967296.0); };
    return {scaled(low), scaled(high) - scaled(low)};
}

TEST(WindowGrid, WholeHoldsAllCells)
{
    const WindowGrid grid(16);
    EXPECT_EQ(WindowGrid::cells(grid.whole()), (CellRange{0, 65'536}));
    EXPECT_EQ(grid.code(grid.whole()), 0u);
    EXPECT_EQ(WindowGrid::part(grid.whole(), 0, kProbabilityOne), grid.whole());
}

TEST(WindowGrid, FitsWhenAWholeCellIsInside)
{
    EXPECT_TRUE(WindowGrid::fits(cells(3, 4)));
    EXPECT_FALSE(WindowGrid::fits(cells(3.25, 4.75))); // wide enough, but across a border
    EXPECT_TRUE(WindowGrid::fits(cells(3.25, 5)));
}

TEST(WindowGrid, CodeIsTheLargestDyadicPartFilledWithZeros)
{
    const WindowGrid grid(16);
    EXPECT_EQ(grid.code(cells(3, 9)), 4u);     // [4, 8)
    EXPECT_EQ(grid.code(cells(3, 13)), 4u);    // [4, 8) and [8, 12): the lowest
    EXPECT_EQ(grid.code(cells(3.5, 7.5)), 4u); // [4, 6); [5, 7) is not dyadic
    EXPECT_EQ(grid.code(cells(5, 6)), 5u);
    EXPECT_EQ(grid.code(cells(0.5, 65'536)), 32'768u);
}

TEST(WindowGrid, PartsLeaveNoGap)
{
    std::mt19937_64 random(1);
    for (int round = 0; round < 1000; ++round) {
        const WindowInterval whole{random() >> 20, (random() >> 18) + (1ull << 32)};
        const auto middle = static_cast<std::uint32_t>(1 + random() % (kProbabilityOne - 1));
        const WindowInterval left = WindowGrid::part(whole, 0, middle);
        const WindowInterval right = WindowGrid::part(whole, middle, kProbabilityOne);
        ASSERT_EQ(left.low, whole.low);
        ASSERT_EQ(left.high(), right.low);
        ASSERT_EQ(right.high(), whole.high());
    }
}

} // namespace
} // namespace mullion
