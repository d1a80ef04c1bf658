// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/safetensors.h"

#include "core/model/modelconfig.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

/// A file with this header and so many bytes of numbers behind it.
Bytes file(const std::string& header, std::size_t dataBytes)
{
    Bytes bytes(8);
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<std::uint8_t>(header.size() >> 8 * i);
    bytes.insert(bytes.end(), header.begin(), header.end());
    bytes.resize(bytes.size() + dataBytes);
    return bytes;
}

TEST(Safetensors, AreReadBackAsWritten)
{
    const TemporaryFolder folder;
    const Bytes a = {1, 2, 3, 4, 5, 6, 7, 8};
    const Bytes b = {9};
    ASSERT_TRUE(writeSafetensors(folder / "t",
                                 {{"a", TensorType::F32, {2, 1}, a}, {"b", TensorType::U8, {}, b}},
                                 {{"format", "x"}}));
    const auto read = Safetensors::open(folder / "t");
    ASSERT_TRUE(read) << read.error().sentence();
    ASSERT_EQ(read->tensors().size(), 2u);
    EXPECT_EQ(read->find("a")->shape, (std::vector<std::int64_t>{2, 1}));
    EXPECT_TRUE(std::ranges::equal(read->find("a")->bytes, a));
    EXPECT_TRUE(std::ranges::equal(read->find("b")->bytes, b));
    EXPECT_EQ(read->find("c"), nullptr);
    EXPECT_EQ(read->metadata().at("format"), "x");
}

TEST(Safetensors, EveryCutFileIsRefused)
{
    const std::string header = R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})";
    const Bytes whole = file(header, 4);
    ASSERT_TRUE(Safetensors::parse(whole, "t"));
    for (std::size_t n = 0; n < whole.size(); ++n) {
        const auto read = Safetensors::parse(Bytes(whole.begin(), whole.begin() + long(n)), "t");
        ASSERT_FALSE(read) << n;
        EXPECT_EQ(read.error().code, ErrorCode::Input);
    }
}

TEST(Safetensors, HeadersThatContradictThemselvesAreRefused)
{
    const struct
    {
        const char* header;
        std::size_t dataBytes;
    } cases[] = {
        {"[]", 0},
        {"{\"a\":1}", 0},
        {R"({"a":{"dtype":"U8","shape":[4]}})", 4},
        {R"({"a":{"dtype":"U9","shape":[4],"data_offsets":[0,4]}})", 4},
        {R"({"a":{"dtype":"U8","shape":[5],"data_offsets":[0,4]}})", 4},
        {R"({"a":{"dtype":"U8","shape":[-4],"data_offsets":[0,4]}})", 4},
        {R"({"a":{"dtype":"U8","shape":[4.0],"data_offsets":[0,4]}})", 4},
        {R"({"a":{"dtype":"U8","shape":"4","data_offsets":[0,4]}})", 4},
        {R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[4,0]}})", 4},
        {R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4,8]}})", 4},
        {R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[1,5]}})", 5},
        {R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})", 5},
        {R"({"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,0]}})", 0},
        {R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0},
        {R"({"a":{"dtype":"F32","shape":[0,9223372036854775807,9],"data_offsets":[0,18446744073709551615]}})",
         0},
        {R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}})",
         6},
        {R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
         4},
        {R"({"__metadata__":{"x":1}})", 0},
    };
    for (const auto& [header, dataBytes] : cases) {
        const auto read = Safetensors::parse(file(header, dataBytes), "t");
        EXPECT_FALSE(read) << header;
    }
}

TEST(Safetensors, HeaderLongerThanTheFileIsRefused)
{
    Bytes bytes(64, 0xff);
    EXPECT_FALSE(Safetensors::parse(bytes, "t"));
    bytes.assign(64, 0);
    bytes[5] = 1; // 2^40
    EXPECT_FALSE(Safetensors::parse(bytes, "t"));
}

TEST(Safetensors, DeepNestingIsAnErrorNotACrash)
{
    EXPECT_FALSE(Safetensors::parse(file(std::string(1 << 20, '['), 0), "t"));
}

/// Values of T5's own function (bidirectional = false, 32 buckets, 128) at its corners.
TEST(RelativeBucket, IsT5s)
{
    const std::pair<std::int64_t, int> table[] = {
        {0, 0},   {1, 1},    {15, 15},  {16, 16},  {18, 16},  {19, 17},     {20, 17},
        {21, 18}, {23, 18},  {24, 19},  {26, 19},  {27, 20},  {30, 20},     {31, 21},
        {34, 21}, {35, 22},  {39, 22},  {40, 23},  {45, 23},  {46, 24},     {63, 26},
        {64, 26}, {112, 30}, {113, 31}, {127, 31}, {128, 31}, {10'000, 31}, {-3, 0}};
    for (const auto& [distance, bucket] : table)
        EXPECT_EQ(relativeBucket(distance), bucket) << distance;
}

} // namespace
} // namespace mullion
