// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/slotnumbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::FloatNear;

std::vector<float> throughDisk(SlotFormat format, const std::vector<float>& numbers,
                               std::uint32_t width)
{
    const Bytes packed = packSlots(format, width, numbers).value();
    EXPECT_EQ(packed.size(), numbers.size() / width * bytesPerSlot(format, width));
    return unpackSlots(format, width, packed).value();
}

TEST(SlotNumbersTest, Fp32ComesBackExactly)
{
    const std::vector<float> numbers = {1.0F / 3, -0.0F, 1e-40F, 3e38F};
    EXPECT_EQ(throughDisk(SlotFormat::Fp32, numbers, 2), numbers);
}

TEST(SlotNumbersTest, Bf16RoundsToTheNearestAndTiesToEven)
{
    // bf16 has 7 bits behind the leading one: the step at 1 is 1/128.
    EXPECT_THAT(throughDisk(SlotFormat::Bf16,
                            {1.0F + 0.3F / 128, 1.0F + 0.5F / 128, 1.0F + 1.5F / 128, -2.5F}, 4),
                ElementsAre(1.0F, 1.0F, 1.0F + 2.0F / 128, -2.5F));
    const float most = std::numeric_limits<float>::max();
    EXPECT_TRUE(std::isfinite(throughDisk(SlotFormat::Bf16, {most}, 1).front()));
}

TEST(SlotNumbersTest, Int8HasAScaleForEachSlot)
{
    EXPECT_THAT(
        throughDisk(SlotFormat::Int8, {127, -64, 0.4F, 0, 0, 0, -1e-3F, 5e-4F, 0}, 3),
        ElementsAre(127, -64, 0, 0, 0, 0, FloatNear(-1e-3F, 1e-9F), FloatNear(5e-4F, 4e-6F), 0));
}

TEST(SlotNumbersTest, WhatIsNoNumberIsRefused)
{
    for (const SlotFormat format : {SlotFormat::Fp32, SlotFormat::Bf16, SlotFormat::Int8}) {
        const std::vector<float> bad = {0, std::numeric_limits<float>::quiet_NaN()};
        EXPECT_FALSE(packSlots(format, 2, bad));
    }
    const float infinity = std::numeric_limits<float>::infinity();
    EXPECT_FALSE(packSlots(SlotFormat::Fp32, 1, std::span(&infinity, 1)));
    EXPECT_FALSE(unpackSlots(SlotFormat::Bf16, 1, Bytes{0x80, 0x7f}));
    EXPECT_FALSE(unpackSlots(SlotFormat::Int8, 1, Bytes{0, 0, 0xc0, 0x7f, 1}));
}

TEST(SlotNumbersTest, FormatsHaveNames)
{
    EXPECT_EQ(slotFormatOf("bf16"), SlotFormat::Bf16);
    EXPECT_EQ(nameOf(SlotFormat::Int8), "int8");
    EXPECT_EQ(slotFormatOf("fp8"), std::nullopt);
}

} // namespace
} // namespace mullion
