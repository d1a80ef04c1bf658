// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/finder.h"

#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

std::vector<std::uint64_t> places(std::string_view text, const Needle& needle)
{
    std::vector<std::uint64_t> result;
    for (const BytePos place : findAll(asBytes(text), needle).places)
        result.push_back(place.value());
    return result;
}

using Places = std::vector<std::uint64_t>;

TEST(Finder, FindsTextByItsBytes)
{
    EXPECT_EQ(places("one two one", *needleFromText("one", true)), (Places{0, 8}));
    EXPECT_EQ(places("aaaa", *needleFromText("aa", true)), (Places{0, 2})) << "not overlapping";
    EXPECT_EQ(places("", *needleFromText("a", true)), Places{});
    EXPECT_EQ(places("a", *needleFromText("", true)), Places{});
}

TEST(Finder, TellsCaseApartWhenAsked)
{
    EXPECT_EQ(places("The the THE", *needleFromText("the", true)), (Places{4}));
    EXPECT_EQ(places("The the THE", *needleFromText("the", false)), (Places{0, 4, 8}));
}

TEST(Finder, FindsBytesThatAreNoText)
{
    const auto needle = needleFromHex(QStringLiteral("ff 00"));
    ASSERT_TRUE(needle);
    EXPECT_EQ(places(std::string_view("a\xff\0b", 4), *needle), (Places{1}));
}

TEST(Finder, RefusesDigitsThatAreNoBytes)
{
    EXPECT_FALSE(needleFromHex(QStringLiteral("f")));
    EXPECT_FALSE(needleFromHex(QStringLiteral("zz")));
}

TEST(Finder, FindsWhatLiesAcrossTwoStretches)
{
    std::string text(9u << 20, '.');
    for (const std::size_t at : {(4u << 20) - 2, (8u << 20) - 1, (9u << 20) - 4})
        text.replace(at, 4, "here");
    EXPECT_EQ(places(text, *needleFromText("here", true)),
              (Places{(4u << 20) - 2, (8u << 20) - 1, (9u << 20) - 4}));
}

} // namespace
} // namespace mullion::workbench
