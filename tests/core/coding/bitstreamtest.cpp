// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/bitstream.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace mullion {
namespace {

TEST(BitStream, FirstBitIsTheHighest)
{
    BitWriter writer;
    for (const char bit : std::string("1111000011110011"))
        writer.write(bit == '1', 1);
    EXPECT_EQ(writer.bitCount(), 16u);
    EXPECT_EQ(writer.finish(), (Bytes{240, 243})); // the paper's example
    writer.write(0b1111000011110011, 16);
    writer.write(1, 1);
    EXPECT_EQ(writer.finish(), (Bytes{240, 243, 128}));
}

TEST(BitStream, NumbersOfAnyWidthComeBack)
{
    std::mt19937_64 random(1);
    std::vector<std::pair<std::uint32_t, int>> numbers;
    BitWriter writer;
    for (int i = 0; i < 10'000; ++i) {
        const int bits = static_cast<int>(random() % 33);
        const auto value = static_cast<std::uint32_t>(random() & ((1ull << bits) - 1));
        numbers.emplace_back(value, bits);
        writer.write(value, bits);
    }
    const Bytes bytes = writer.finish();
    BitReader reader(bytes);
    for (const auto& [value, bits] : numbers)
        ASSERT_EQ(reader.read(bits), value);
    reader.read(7);
    EXPECT_EQ(reader.read(32), 0u); // behind the end there are zeros
}

} // namespace
} // namespace mullion
