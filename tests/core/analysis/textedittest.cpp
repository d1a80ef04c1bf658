// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/textedit.h"

#include "tests/support/texts.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

std::string after(std::string_view drawing, std::uint64_t at, std::uint64_t removed,
                  std::string_view inserted)
{
    const TextEdit edit{BytePos(at), ByteCount(removed), Bytes(inserted.begin(), inserted.end())};
    return drawingOf(edited(drawn(drawing).view(), edit).view());
}

TEST(TextEditTest, ReplacesRemovesAndInserts)
{
    EXPECT_EQ(after("abcd", 1, 1, "X"), "aXcd");
    EXPECT_EQ(after("abcd", 1, 2, ""), "ad");
    EXPECT_EQ(after("abcd", 4, 0, "X"), "abcdX");
    EXPECT_EQ(after("", 0, 0, "X"), "X");
}

TEST(TextEditTest, DocumentEndsMoveWithTheirText)
{
    EXPECT_EQ(after("a|bc|d|", 0, 1, "XX"), "XX|bc|d|");
    EXPECT_EQ(after("a|bc|d|", 1, 1, ""), "a|c|d|") << "an end before the place stays before it";
    EXPECT_EQ(after("a|bc|d|", 1, 0, "X"), "a|Xbc|d|");
    EXPECT_EQ(after("ab|cd", 1, 2, "XYZ"), "aXYZ|d") << "an end inside stands behind";
    EXPECT_EQ(after("ab||", 1, 1, ""), "a||");
}

std::string characterIn(std::string_view text, std::uint64_t at)
{
    const ByteRange range = characterAt(asBytes(text), BytePos(at));
    return std::string(text.substr(range.begin.value(), range.size().value()));
}

TEST(TextEditTest, FindsTheWholeCharacter)
{
    const std::string_view text = "a\xc3\xbc\xe6\x97\xa5\xf0\x9f\x98\x80z";
    EXPECT_EQ(characterIn(text, 0), "a");
    for (const std::uint64_t at : {1u, 2u})
        EXPECT_EQ(characterIn(text, at), "\xc3\xbc");
    for (const std::uint64_t at : {3u, 4u, 5u})
        EXPECT_EQ(characterIn(text, at), "\xe6\x97\xa5");
    for (const std::uint64_t at : {6u, 7u, 8u, 9u})
        EXPECT_EQ(characterIn(text, at), "\xf0\x9f\x98\x80");
    EXPECT_EQ(characterIn(text, 10), "z");
}

TEST(TextEditTest, ABrokenByteStandsForItself)
{
    EXPECT_EQ(characterIn("a\xff\xfez", 1), "\xff");
    EXPECT_EQ(characterIn("a\x80", 1), "\x80");
    EXPECT_EQ(characterIn("\xc3", 0), "\xc3") << "cut off";
    EXPECT_EQ(characterIn("\xc3z", 0), "\xc3");
    EXPECT_EQ(characterIn("\xed\xa0\x80", 1), "\xa0") << "a surrogate is no character";
    EXPECT_EQ(characterIn("\xc0\x80", 0), "\xc0") << "overlong";
    EXPECT_EQ(characterIn("\xc3\xbc\xbc", 2), "\xbc") << "behind a whole character";
}

} // namespace
} // namespace mullion
