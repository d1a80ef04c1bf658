// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8line.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace mullion {
namespace {

std::size_t lengthOf(std::string_view text, std::size_t limit = 1000)
{
    return utf8LineLength(asBytes(text), limit);
}

TEST(Utf8Line, EndsBehindTheLineEnd)
{
    EXPECT_EQ(lengthOf(""), 0u);
    EXPECT_EQ(lengthOf("one\ntwo"), 4u);
    EXPECT_EQ(lengthOf("\n\n"), 1u);
    EXPECT_EQ(lengthOf("0123456789abcdef\nx"), 17u);
    EXPECT_EQ(lengthOf("no line end at all"), 18u);
    EXPECT_EQ(lengthOf("tab\tand \x01\x7f stay"), 15u);
}

TEST(Utf8Line, EndsBeforeWhatIsNoCharacter)
{
    EXPECT_EQ(lengthOf(std::string_view("ab\0c", 4)), 2u);
    EXPECT_EQ(lengthOf("12345678\xff"), 8u);
    EXPECT_EQ(lengthOf("K\xc3\xb6ln"), 5u);
    EXPECT_EQ(lengthOf("\xe2\x82\xac\xf0\x9f\x98\x80."), 8u);
    for (const char* wrong :
         {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x9f\xbf", "\xed\xa0\x80",
          "\xe2\x82", "\xe2\x82(", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
          "\xf0\x9f\x98", "\xfe", "\xff"})
        EXPECT_EQ(lengthOf(wrong), 0u) << wrong;
}

TEST(Utf8Line, IsCutBetweenCharacters)
{
    EXPECT_EQ(lengthOf("0123456789", 9), 9u);
    EXPECT_EQ(lengthOf("abc\xf0\x9f\x98\x80", 6), 3u);
    EXPECT_EQ(lengthOf("abc\xf0\x9f\x98\x80", 7), 7u);
    EXPECT_EQ(lengthOf("\xf0\x9f\x98\x80", 4), 4u);
}

} // namespace
} // namespace mullion
