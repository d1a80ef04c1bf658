// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/npyfile.h"

#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <array>

namespace mullion {
namespace {

TEST(NpyFile, HeaderIsNumPysVersion1AndLeavesTheNumbersAligned)
{
    const Bytes header = NpyArray{2, 300, 0}.header();
    ASSERT_EQ(header.size(), 128u);
    EXPECT_EQ(asChars(header).substr(0, 10), std::string_view("\x93NUMPY\x01\0\x76\0", 10));
    EXPECT_EQ(asChars(header).substr(10, 60),
              "{'descr': '<u2', 'fortran_order': False, 'shape': (300,), } ");
    EXPECT_EQ(header.back(), '\n');
    EXPECT_NE(asChars(NpyArray{1, 3, 2}.header())
                  .find("'|u1', 'fortran_order': False, 'shape': "
                        "(3, 2), }"),
              std::string::npos);
}

TEST(NpyFile, GivesItsNumbersBackFromAnyRow)
{
    const TemporaryFolder folder;
    for (const int width : {1, 2, 4, 8}) {
        auto writer = NpyWriter::create(folder / "a.npy", {width, 0, 0});
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer->writeNumbers(std::array<std::uint64_t, 3>{7, 255, 1}));
        ASSERT_TRUE(writer->writeNumbers(std::array<std::uint64_t, 1>{200}));
        EXPECT_FALSE(std::filesystem::exists(folder / "a.npy"));
        ASSERT_TRUE(writer->commit());
        const auto reader = NpyReader::open(folder / "a.npy", {width, 4, 0});
        ASSERT_TRUE(reader) << reader.error().sentence();
        std::array<std::uint32_t, 2> numbers{};
        ASSERT_TRUE(reader->read(1, numbers));
        EXPECT_EQ(numbers, (std::array<std::uint32_t, 2>{255, 1}));
        EXPECT_FALSE(reader->read(3, numbers));
        std::filesystem::remove(folder / "a.npy");
    }
}

TEST(NpyFile, AnotherArrayIsRefused)
{
    const TemporaryFolder folder;
    auto writer = NpyWriter::create(folder / "a.npy", {2, 0, 0});
    ASSERT_TRUE(writer->writeNumbers(std::array<std::uint64_t, 4>{1, 2, 3, 4}));
    ASSERT_TRUE(writer->commit());
    EXPECT_TRUE(NpyReader::open(folder / "a.npy", {2, 4, 0}));
    for (const NpyArray& array :
         {NpyArray{2, 3, 0}, NpyArray{4, 2, 0}, NpyArray{2, 2, 2}, NpyArray{1, 8, 0}})
        EXPECT_FALSE(NpyReader::open(folder / "a.npy", array));
    EXPECT_FALSE(NpyReader::open(folder / "none.npy", {2, 4, 0}));
    EXPECT_FALSE(NpyReader::open(folder.path(), {2, 4, 0}));
}

} // namespace
} // namespace mullion
