// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/freeze.h"
#include "tests/support/frozenhashes.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace mullion {
namespace {

const FrozenModel& sampleModel()
{
    static const auto model = openFrozenModel(MULLION_SAMPLE "/m1").value();
    return *model;
}

const std::vector<Symbol>& text()
{
    static const std::vector<Symbol> symbols = hashedText(MULLION_LICENSE);
    return symbols;
}

const CommittedHashes& committed()
{
    static const CommittedHashes hashes = committedHashes(MULLION_TEST_DATA "/frozenhashes.txt");
    return hashes;
}

TEST(FrozenHashes, TheSampleM1FreezesToTheCommittedIntegers)
{
    EXPECT_EQ(sampleModel().identity(), committed().model);
}

/// One test for each part, so that they run side by side.
class FrozenHashes : public testing::TestWithParam<std::size_t>
{
};

INSTANTIATE_TEST_SUITE_P(OneMegabyte, FrozenHashes, testing::Range(std::size_t{0}, kHashedParts));

TEST_P(FrozenHashes, AreThoseOfTheMachineThatWroteThem)
{
    ASSERT_EQ(committed().parts.size(), kHashedParts);
    // Any number of lanes gives the same; 64 is the fastest.
    const std::size_t lanes = GetParam() == 1 ? 7 : 64;
    EXPECT_EQ(hashOfPart(sampleModel(), text(), GetParam(), lanes), committed().parts[GetParam()]);
}

} // namespace
} // namespace mullion
