// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/segments.h"

#include <gmock/gmock.h>

namespace mullion {
namespace {

using testing::ElementsAre;

TEST(Segments, AreAlmostEqualAndAsFewAsPossible)
{
    EXPECT_THAT(segmentLengths(512, 512), ElementsAre(512));
    EXPECT_THAT(segmentLengths(513, 512), ElementsAre(257, 256));
    EXPECT_THAT(segmentLengths(1024, 512), ElementsAre(512, 512));
    EXPECT_THAT(segmentLengths(1025, 512), ElementsAre(342, 342, 341));
    EXPECT_EQ(segmentLengths(5120, 512).size(), 10);
    EXPECT_THAT(segmentLengths(1, 512), ElementsAre(1));
    EXPECT_TRUE(segmentLengths(0, 512).empty());
}

} // namespace
} // namespace mullion
