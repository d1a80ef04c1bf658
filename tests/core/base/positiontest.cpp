// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/position.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace mullion {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};

static_assert(Addable<BytePos, ByteCount>);
static_assert(!Addable<BytePos, BytePos>);
static_assert(!Addable<BytePos, BitCount>);
static_assert(!std::is_convertible_v<int, BytePos>);

TEST(Position, DifferenceOfPlacesIsACount)
{
    EXPECT_EQ(BytePos(7) - BytePos(3), ByteCount(4));
    EXPECT_EQ(BytePos(3) + ByteCount(4), BytePos(7));
}

TEST(Range, IsHalfOpen)
{
    const ByteRange range{BytePos(2), BytePos(5)};
    EXPECT_FALSE(range.contains(BytePos(1)));
    EXPECT_TRUE(range.contains(BytePos(2)));
    EXPECT_FALSE(range.contains(BytePos(5)));
    EXPECT_FALSE(range.overlaps({BytePos(5), BytePos(6)}));
    EXPECT_TRUE(range.overlaps({BytePos(4), BytePos(6)}));
}

} // namespace
} // namespace mullion
