// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/passagestudy.h"

#include "tests/core/icae/bytesicae.h"

#include <cmath>

namespace mullion {
namespace {

class PassageStudyTest : public BytesIcae
{
protected:
    PassageStudy study(std::string_view text, std::uint32_t slots)
    {
        auto result = studyPassage(m_icae, *m_tokenizer, asBytes(text), slots);
        EXPECT_TRUE(result) << result.error().sentence();
        return result.value_or(PassageStudy());
    }
    std::uint64_t segment(std::string_view text)
    {
        return bytesOfSegment(m_icae, *m_tokenizer, asBytes(text)).value();
    }
};

TEST_F(PassageStudyTest, APassageThatFitsComesBack)
{
    const PassageStudy exact = study(letters(60), 8);
    EXPECT_TRUE(exact.comparison.isEqual);
    EXPECT_EQ(charsOf(exact.restored), letters(60));
    EXPECT_EQ(exact.segments, 2u);
    EXPECT_EQ(exact.slots, 16u);
    EXPECT_EQ(exact.alignment.size(), 1u);
    // The fake's costs: a hundredth of a nat for what it remembers, ln 257 for all else.
    EXPECT_NEAR(exact.natsPerToken, 0.01, 1e-6);
    EXPECT_NEAR(exact.natsPerTokenWithout, std::log(257), 1e-5);
    EXPECT_NEAR(exact.bitsPerSlot, 60 * (std::log(257) - 0.01) / std::log(2) / 16, 1e-4);
}

TEST_F(PassageStudyTest, FewerSlotsKnowLess)
{
    const PassageStudy rough = study(letters(32), 4);
    EXPECT_FALSE(rough.comparison.isEqual);
    EXPECT_EQ(rough.comparison.equalTokens, 16u);
    EXPECT_GT(rough.natsPerToken, 2);
    EXPECT_EQ(rough.slotsPerSegment, 4u);
    EXPECT_GT(rough.alignment.size(), 1u);
}

TEST_F(PassageStudyTest, AShortPassageTakesNoMoreSlotsThanTokens)
{
    EXPECT_EQ(study("abc", 8).slotsPerSegment, 3u);
    EXPECT_FALSE(studyPassage(m_icae, *m_tokenizer, {}, 8));
}

TEST_F(PassageStudyTest, ASegmentHoldsWholeCharacters)
{
    EXPECT_EQ(segment(letters(20)), 20u);
    EXPECT_EQ(segment(letters(100)), 32u);
    EXPECT_EQ(segment(letters(31) + "\xc3\xa9" + letters(9)), 31u);
    EXPECT_EQ(segment(""), 0u);
}

} // namespace
} // namespace mullion
