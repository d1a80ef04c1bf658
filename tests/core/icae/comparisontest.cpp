// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/comparison.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mullion {
namespace {

/// What is missing in [], what was added in {}.
std::string drawn(std::string_view source, std::string_view restored)
{
    std::string out;
    std::size_t sourceEnd = 0;
    std::size_t restoredEnd = 0;
    for (const AlignedStretch& stretch : alignTexts(asBytes(source), asBytes(restored))) {
        EXPECT_EQ(stretch.sourceBegin, sourceEnd);
        EXPECT_EQ(stretch.restoredBegin, restoredEnd);
        sourceEnd += stretch.sourceBytes;
        restoredEnd += stretch.restoredBytes;
        const std::string missing(source.substr(stretch.sourceBegin, stretch.sourceBytes));
        const std::string there(restored.substr(stretch.restoredBegin, stretch.restoredBytes));
        switch (stretch.kind) {
        case AlignedStretch::Kind::Same:
            EXPECT_EQ(missing, there);
            out += there;
            break;
        case AlignedStretch::Kind::Missing:
            out += '[' + missing + ']';
            break;
        case AlignedStretch::Kind::Added:
            out += '{' + there + '}';
            break;
        }
    }
    EXPECT_EQ(sourceEnd, source.size());
    EXPECT_EQ(restoredEnd, restored.size());
    return out;
}

TEST(ComparisonTest, TextsAreAlignedByWords)
{
    EXPECT_EQ(drawn("the black cat sat", "the brown cat sat"), "the [black]{brown} cat sat");
    EXPECT_EQ(drawn("one two three", "one three"), "one [two ]three");
    EXPECT_EQ(drawn("one, two", "one two!"), "one[,] two{!}");
    EXPECT_EQ(drawn("caf\xc3\xa9 au lait", "caf\xc3\xa8 au lait"),
              "[caf\xc3\xa9]{caf\xc3\xa8} au lait");
}

TEST(ComparisonTest, ExtremesAreAligned)
{
    EXPECT_EQ(drawn("", ""), "");
    EXPECT_EQ(drawn("gone", ""), "[gone]");
    EXPECT_EQ(drawn("", "new"), "{new}");
    EXPECT_EQ(drawn("same", "same"), "same");
    std::string a;
    std::string b;
    for (int i = 0; i < 3000; ++i) {
        a += std::to_string(i * 7919 % 1000) + ' ';
        b += std::to_string(i * 104729 % 997) + '\n';
    }
    drawn(a, b); // nothing in common in order: must end, and cover both
}

TEST(ComparisonTest, CountsWhatIsEqualBeforeTheFirstDifference)
{
    const std::vector<TokenId> source = {1, 2, 3, 4, 5, 6, 7, 8};
    const std::vector<TokenId> restored = {1, 2, 3, 4, 5, 9};
    const Comparison different = compare(asBytes("abcdefgh"), source, asBytes("abcdeX"), restored);
    EXPECT_FALSE(different.isEqual);
    EXPECT_EQ(different.equalBytes, 5u);
    EXPECT_EQ(different.equalTokens, 5u);
    EXPECT_EQ(different.sourceBytes, 8u);
    EXPECT_EQ(different.restoredBytes, 6u);
    EXPECT_EQ(different.restoredTokens, 6u);
    EXPECT_GT(different.bleu, 0.3);
    EXPECT_LT(different.bleu, 0.9);
    const Comparison same = compare(asBytes("abc"), source, asBytes("abc"), source);
    EXPECT_TRUE(same.isEqual);
    EXPECT_EQ(same.equalBytes, 3u);
    EXPECT_EQ(same.bleu, 1);
}

} // namespace
} // namespace mullion
