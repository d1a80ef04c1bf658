// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/widewindow.h"

#include "core/coding/quantize.h"
#include "core/coding/windowinterval.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace mullion {
namespace {

TEST(WideInteger, CarriesAndShiftsAcrossLimbs)
{
    const WideInteger ones = WideInteger(0) - 1;
    EXPECT_EQ(ones + 1, WideInteger(0));
    EXPECT_EQ((WideInteger(~0ull) + 1) >> 64, WideInteger(1));
    EXPECT_EQ((WideInteger(1) << 128) - 1, (ones << 64) >> 64);
    EXPECT_EQ((WideInteger(0xabcd) << 100) >> 97, WideInteger(0xabcd * 8));
    EXPECT_EQ((WideInteger(5) << 191) >> 191, WideInteger(1)); // modulo 2^192
    EXPECT_LT(WideInteger(~0ull), WideInteger(1) << 64);
    EXPECT_EQ((WideInteger(3) << 60).low32(), 0u);
}

/// One of some skewed distributions: a few symbols get nearly everything.
const Distribution& skewed(std::mt19937_64& random)
{
    static const std::vector<Distribution> some = [] {
        std::mt19937_64 fixed(7);
        std::vector<Distribution> made;
        for (int n = 0; n < 100; ++n) {
            std::vector<double> p(kAlphabetSize, 1e-9);
            for (int i = 0; i < 4; ++i)
                p[fixed() % kAlphabetSize] = static_cast<double>(1ull << fixed() % 20);
            made.push_back(quantize(p));
        }
        return made;
    }();
    return some[random() % some.size()];
}

Symbol drawnFrom(const Distribution& distribution, std::mt19937_64& random)
{
    const auto place = static_cast<std::uint32_t>(random() % kProbabilityOne);
    Symbol symbol = 0;
    while (distribution.high(symbol) <= place)
        ++symbol;
    return symbol;
}

TEST(WideGrid, AgreesWithTheNarrowOne)
{
    std::mt19937_64 random(1);
    for (const int bits : {14, 15, 16}) {
        const WindowGrid narrow(bits);
        const WideGrid wide(bits);
        for (int round = 0; round < 2000; ++round) {
            WindowInterval a = narrow.whole();
            WideInterval b = wide.whole();
            for (;;) {
                ASSERT_EQ(b.low, WideInteger(a.low));
                ASSERT_EQ(b.width(), WideInteger(a.width));
                ASSERT_EQ(WideGrid::fits(b), WindowGrid::fits(a));
                if (!WindowGrid::fits(a))
                    break;
                const CellRange cells = WindowGrid::cells(a);
                ASSERT_EQ(WideGrid::firstCell(b), WideInteger(cells.begin));
                ASSERT_EQ(WideGrid::lastCell(b), WideInteger(cells.end - 1));
                ASSERT_EQ(WideGrid::code(b), WideInteger(narrow.code(a)));
                const Distribution& next = skewed(random);
                const Symbol symbol = drawnFrom(next, random);
                a = WindowGrid::part(a, next.low(symbol), next.high(symbol));
                b = WideGrid::part(b, next.low(symbol), next.high(symbol));
            }
        }
    }
}

class AnyWidth : public testing::TestWithParam<int>
{
};

TEST_P(AnyWidth, WholeHoldsAllCells)
{
    const WideGrid grid(GetParam());
    const WideInterval whole = grid.whole();
    EXPECT_EQ(whole.width(), WideInteger(1) << (GetParam() + 32));
    EXPECT_EQ(WideGrid::firstCell(whole), WideInteger(0));
    EXPECT_EQ(WideGrid::lastCell(whole), (WideInteger(1) << GetParam()) - 1);
    EXPECT_EQ(WideGrid::code(whole), WideInteger(0));
    EXPECT_TRUE(WideGrid::holds(whole, 0, GetParam()));
    EXPECT_FALSE(WideGrid::holds(whole, 1, GetParam()));
}

TEST_P(AnyWidth, SymbolsPartitionTheIntervalAndOwnTheirCells)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
    for (int round = 0; round < 20; ++round) {
        WideInterval interval = WideGrid(GetParam()).whole();
        while (WideGrid::fits(interval)) {
            const Distribution& next = skewed(random);
            WideInteger end = interval.low;
            for (Symbol s = 0; s < kAlphabetSize; ++s) {
                const WideInterval part = WideGrid::part(interval, next.low(s), next.high(s));
                ASSERT_EQ(part.low, end);
                ASSERT_GT(part.mantissa, 0u);
                ASSERT_TRUE(part.shift == 0 || part.mantissa >> 47 == 1);
                end = part.high();
                if (!WideGrid::fits(part))
                    continue;
                for (const WideInteger& cell :
                     {WideGrid::firstCell(part), WideGrid::lastCell(part), WideGrid::code(part)}) {
                    ASSERT_TRUE(WideGrid::holds(part, cell));
                    ASSERT_EQ(WideGrid::symbolHolding(interval, next, cell), s);
                }
            }
            ASSERT_EQ(end, interval.high());
            const Symbol symbol = drawnFrom(next, random);
            interval = WideGrid::part(interval, next.low(symbol), next.high(symbol));
        }
    }
}

TEST_P(AnyWidth, StraddlingCellIsTheLowestThatNoSymbolHolds)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
    int found = 0;
    for (int round = 0; round < 100; ++round) {
        WideInterval interval = WideGrid(GetParam()).whole();
        for (;;) {
            const Distribution& next = skewed(random);
            if (const auto cell = WideGrid::straddlingCell(interval, next)) {
                ++found;
                ASSERT_TRUE(WideGrid::holds(interval, *cell));
                ASSERT_FALSE(WideGrid::symbolHolding(interval, next, *cell));
                const auto other = WideGrid::straddlingCell(interval, next, *cell);
                ASSERT_TRUE(!other || *other > *cell);
                // All cells below it, as far as we care to look, belong to one symbol.
                WideInteger below = WideGrid::firstCell(interval);
                for (int n = 0; n < 100 && below < *cell; ++n, below = below + 1)
                    ASSERT_TRUE(WideGrid::symbolHolding(interval, next, below));
            }
            const Symbol symbol = drawnFrom(next, random);
            interval = WideGrid::part(interval, next.low(symbol), next.high(symbol));
            if (!WideGrid::fits(interval))
                break;
        }
    }
    EXPECT_GT(found, 100);
}

TEST_P(AnyWidth, CodeIsTheLowestOfTheLargestDyadicParts)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
    for (int round = 0; round < 100; ++round) {
        WideInterval interval = WideGrid(GetParam()).whole();
        while (WideGrid::fits(interval)) {
            int size = GetParam(); // log2 of cells
            WideInteger begin;
            for (;; --size) {
                const WideInteger first = WideGrid::firstCell(interval);
                begin = ((first + ((WideInteger(1) << size) - 1)) >> size) << size;
                if (WideGrid::holds(interval, begin, size))
                    break;
            }
            ASSERT_EQ(WideGrid::code(interval), begin);
            const Distribution& next = skewed(random);
            const Symbol symbol = drawnFrom(next, random);
            interval = WideGrid::part(interval, next.low(symbol), next.high(symbol));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Windows, AnyWidth, testing::Values(14, 16, 17, 24, 32, 64, 128),
                         [](const auto& tested) { return "b" + std::to_string(tested.param); });

} // namespace
} // namespace mullion
