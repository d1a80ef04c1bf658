// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/permutation.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace mullion {
namespace {

TEST(Permutation, HasEachNumberOnce)
{
    for (const std::uint64_t size : {1, 2, 3, 4, 5, 16, 17, 1000, 4097}) {
        const Permutation order(size, 7);
        std::set<std::uint64_t> seen;
        for (std::uint64_t place = 0; place < size; ++place)
            seen.insert(order.at(place));
        EXPECT_EQ(seen.size(), size);
        EXPECT_LT(*seen.rbegin(), size);
    }
}

TEST(Permutation, DependsOnTheSeedAndShuffles)
{
    constexpr std::uint64_t kSize = 1000;
    const auto order = [](std::uint64_t seed) {
        std::vector<std::uint64_t> numbers;
        for (std::uint64_t place = 0; place < kSize; ++place)
            numbers.push_back(Permutation(kSize, seed).at(place));
        return numbers;
    };
    EXPECT_EQ(order(1), order(1));
    EXPECT_NE(order(1), order(2));
    const auto numbers = order(3);
    double ascents = 0;
    for (std::size_t i = 1; i < kSize; ++i)
        ascents += numbers[i] > numbers[i - 1] ? 1 : 0;
    EXPECT_NEAR(ascents / kSize, 0.5, 0.06);
}

} // namespace
} // namespace mullion
