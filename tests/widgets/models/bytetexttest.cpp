// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/bytetext.h"

#include <gtest/gtest.h>

#include <array>

namespace mullion {
namespace {

QString shown(std::string_view bytes)
{
    return printableBytes(asBytes(bytes));
}

TEST(ByteText, KeepsCharacters)
{
    EXPECT_EQ(shown("naïve – 語"), QStringLiteral("naïve – 語"));
}

TEST(ByteText, ShowsWhatCannotBeSeen)
{
    EXPECT_EQ(shown(" a\tb\n "), QStringLiteral("␣a⇥b↵␣"));
    EXPECT_EQ(shown(std::string_view("\0", 1)), QStringLiteral("<00>"));
}

TEST(ByteText, ShowsBytesThatAreNoCharacter)
{
    EXPECT_EQ(shown("\xC3"), QStringLiteral("<C3>"));
    EXPECT_EQ(shown("\xE2\x82"), QStringLiteral("<E2><82>"));
    EXPECT_EQ(shown("\xC0\xAF"), QStringLiteral("<C0><AF>")) << "overlong form";
    EXPECT_EQ(shown("\xED\xA0\x80"), QStringLiteral("<ED><A0><80>")) << "surrogate";
    EXPECT_EQ(shown("\xF4\x90\x80\x80"), QStringLiteral("<F4><90><80><80>")) << "above U+10FFFF";
}

TEST(ByteText, CutsLongTexts)
{
    EXPECT_EQ(printableBytes(asBytes("abcdef"), 3), QStringLiteral("abc…"));
}

TEST(ByteText, ShowsTheEndOfADocument)
{
    const std::array<Symbol, 3> symbols = {'a', kEndOfDocument, 'b'};
    EXPECT_EQ(printableSymbols(symbols), QStringLiteral("a<end>b"));
}

} // namespace
} // namespace mullion
