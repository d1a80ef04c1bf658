// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/bitsprofile.h"

#include "widgets/models/codeuses.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

TokenBlock costs(std::vector<float> bits)
{
    TokenBlock block;
    block.byteBits = std::move(bits);
    return block;
}

TEST(BitsProfile, KeepsOneSpikeInManyBytes)
{
    BitsProfile profile;
    std::vector<float> bits(100'000, 2.0F);
    bits[61'234] = 14.0F;
    profile.append(costs(bits));
    const auto columns = profile.columns(0, 100'000, 10);
    ASSERT_EQ(columns.size(), 10u);
    EXPECT_EQ(columns[6].max, 14.0);
    EXPECT_EQ(columns[6].min, 2.0);
    EXPECT_EQ(columns[5].max, 2.0);
    EXPECT_NEAR(columns[5].mean, 2.0, 1e-6);
    EXPECT_NEAR(columns[6].mean, 2.0 + 12.0 / 10'000, 1e-3);
}

TEST(BitsProfile, DoesNotDependOnHowBlocksAreCut)
{
    BitsProfile whole;
    BitsProfile pieces;
    std::vector<float> bits;
    for (int i = 0; i < 1000; ++i)
        bits.push_back(static_cast<float>(i % 13));
    whole.append(costs(bits));
    for (int i = 0; i < 1000; i += 7)
        pieces.append(costs({bits.begin() + i, bits.begin() + std::min(i + 7, 1000)}));
    const auto a = whole.columns(0, 1000, 3);
    const auto b = pieces.columns(0, 1000, 3);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(a[i].max, b[i].max);
        EXPECT_DOUBLE_EQ(a[i].mean, b[i].mean);
    }
}

TEST(BitsProfile, ShowsSingleBytesWhenThereIsRoom)
{
    const std::vector<float> bits = {1, 2, 3, 4};
    BitsProfile profile([&](std::uint64_t byte) { return bits[byte]; });
    profile.append(costs(bits));
    const auto columns = profile.columns(0, 6, 6);
    EXPECT_EQ(columns[0].mean, 1);
    EXPECT_EQ(columns[3].mean, 4);
    EXPECT_TRUE(columns[4].empty()) << "nothing is known there yet";
}

TEST(CodeUses, CountsWindowsThatBlocksCutInTwo)
{
    TokenizerInfo info;
    info.bitsPerToken = 8;
    info.tokensPerWindow = 2;
    CodeUses uses(info);
    TokenBlock first;
    first.ids = {0x12, 0x34, 0x12};
    first.position = {0, 1, 0};
    TokenBlock second;
    second.ids = {0x34, 0x56, 0x78};
    second.position = {1, 0, 1};
    uses.append(first);
    uses.append(second);
    EXPECT_EQ(uses.of(0x1234), 2u);
    EXPECT_EQ(uses.of(0x5678), 1u);
    EXPECT_EQ(uses.of(0x7856), 0u);
}

} // namespace
} // namespace mullion
