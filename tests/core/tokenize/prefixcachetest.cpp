// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/prefixcache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace mullion {
namespace {

constexpr std::size_t kMemory = 3;

Distribution numbered(std::uint16_t number)
{
    Distribution distribution;
    distribution.cumulative[0] = number;
    return distribution;
}

/// Walks a string down the tree, adding what is not there. Returns the last prefix.
PrefixCache::Node walk(PrefixCache& cache, const std::vector<Symbol>& string)
{
    PrefixCache::Node node = PrefixCache::kNone;
    for (const Symbol symbol : string) {
        auto next = cache.find(node, symbol);
        if (next == PrefixCache::kNone) {
            if (!cache.hasRoomFor(1))
                cache.makeRoom(std::vector<PrefixCache::Node>{node});
            next = cache.add(node, symbol, numbered(symbol));
            if (next == PrefixCache::kNone)
                return node;
            std::ranges::fill(cache.memory(next), static_cast<std::uint8_t>(symbol));
        } else {
            cache.use(next);
        }
        node = next;
    }
    return node;
}

TEST(PrefixCache, RemembersWhatWasSaid)
{
    PrefixCache cache(kMemory, 1'000'000, 10);
    const auto ab = walk(cache, {'a', 'b'});
    const auto b = walk(cache, {'b'});
    EXPECT_NE(ab, b);
    EXPECT_EQ(cache.size(), 3u);
    EXPECT_EQ(cache.next(ab), numbered('b'));
    EXPECT_EQ(cache.find(cache.find(PrefixCache::kNone, 'a'), 'b'), ab);
    EXPECT_EQ(cache.find(ab, 'b'), PrefixCache::kNone);
    EXPECT_EQ(cache.memory(ab).size(), kMemory);
    EXPECT_EQ(cache.memory(ab)[2], 'b');
}

TEST(PrefixCache, TooSmallABudgetHoldsNothing)
{
    PrefixCache cache(kMemory, 1'000, 10);
    EXPECT_TRUE(cache.isEmptyForever());
    EXPECT_FALSE(cache.hasRoomFor(1));
    EXPECT_EQ(cache.add(PrefixCache::kNone, 'a', numbered(1)), PrefixCache::kNone);
}

TEST(PrefixCache, KeepsATreeOfWhatIsUsedMost)
{
    constexpr std::size_t kBudget = 100'000;
    PrefixCache cache(kMemory, kBudget, 10);
    std::mt19937_64 random(1);
    std::size_t most = 0;
    for (int round = 0; round < 5'000; ++round) {
        walk(cache, {'t', 'h', 'e', ' '});
        std::vector<Symbol> string;
        for (std::uint64_t n = 1 + random() % 8; n > 0; --n)
            string.push_back(static_cast<Symbol>(random() % 100));
        const auto last = walk(cache, string);
        most = std::max(most, cache.size());
        // What has just been walked is there to the last prefix, with what belongs to it.
        PrefixCache::Node node = PrefixCache::kNone;
        for (const Symbol symbol : string) {
            node = cache.find(node, symbol);
            ASSERT_NE(node, PrefixCache::kNone);
            ASSERT_EQ(cache.next(node), numbered(symbol));
            ASSERT_EQ(cache.memory(node)[0], symbol);
        }
        ASSERT_EQ(node, last);
    }
    EXPECT_GT(most, 100u);
    EXPECT_LE(most * (sizeof(Distribution) + kMemory), kBudget);
    std::size_t kept = 0;
    PrefixCache::Node node = PrefixCache::kNone;
    for (const Symbol symbol : {'t', 'h', 'e', ' '}) {
        node = cache.find(node, symbol);
        kept += node != PrefixCache::kNone ? 1 : 0;
    }
    EXPECT_EQ(kept, 4u);
}

} // namespace
} // namespace mullion
