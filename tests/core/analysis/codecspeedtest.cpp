// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/codecspeed.h"

#include "core/tokenize/registry.h"
#include "tests/support/texts.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

/// Keeps the text as it is, but for one byte if it is told to.
class CopyCodec final : public Codec
{
public:
    explicit CopyCodec(bool honest)
        : m_honest(honest)
    {
    }
    [[nodiscard]] const std::string& name() const override { return m_name; }
    void take(TextView text) override { m_text = text; }
    Result<> encode() override
    {
        ++encoded;
        return {};
    }
    Result<> decode() override
    {
        ++decoded;
        return {};
    }
    [[nodiscard]] bool isBack() const override { return m_honest; }
    [[nodiscard]] std::uint64_t codeBits() const override { return 8 * m_text.symbolCount(); }
    [[nodiscard]] std::optional<std::uint64_t> tokens() const override
    {
        return m_text.symbolCount();
    }

    int encoded = 0;
    int decoded = 0;

private:
    std::string m_name = "copy";
    bool m_honest;
    TextView m_text;
};

std::vector<std::unique_ptr<Codec>> listOf(std::unique_ptr<Codec> codec)
{
    std::vector<std::unique_ptr<Codec>> list;
    list.push_back(std::move(codec));
    return list;
}

TEST(CodecSpeedTest, MeasuresTokenizersAndCompressors)
{
    std::vector<std::unique_ptr<Codec>> codecs;
    codecs.push_back(tokenizerCodec(openTokenizer("bytes").value()));
    codecs.push_back(gzipCodec());
    codecs.push_back(zstdCodec());
    std::string drawing;
    for (int i = 0; i < 500; ++i)
        drawing += "the window opens|\xff|";
    const Text text = drawn(drawing);
    int steps = 0;
    const auto speeds = measureCodecs(
        codecs, text.view(), {.rounds = 2, .progress = [&](const std::string&) { ++steps; }});
    ASSERT_TRUE(speeds) << speeds.error().sentence();
    ASSERT_EQ(speeds->size(), 3u);
    EXPECT_EQ(steps, 3 + 2 * 3);
    for (const CodecSpeed& speed : *speeds) {
        EXPECT_EQ(speed.bytes, text.bytes.size());
        EXPECT_GT(speed.encodeMbPerSecond, 0);
        EXPECT_GT(speed.decodeMbPerSecond, 0);
    }
    EXPECT_EQ((*speeds)[0].codec, "bytes");
    EXPECT_DOUBLE_EQ((*speeds)[0].bytesPerToken.value(), 1);
    EXPECT_DOUBLE_EQ((*speeds)[0].bitsPerByte, 8);
    EXPECT_EQ((*speeds)[1].codec, "gzip -6");
    EXPECT_EQ((*speeds)[2].codec, "zstd -3");
    for (const std::size_t row : {1, 2}) {
        EXPECT_FALSE((*speeds)[row].bytesPerToken);
        EXPECT_LT((*speeds)[row].bitsPerByte, 0.5);
    }
}

TEST(CodecSpeedTest, CompressorsGiveAnyTextBack)
{
    for (const auto& make : {gzipCodec, zstdCodec}) {
        for (const Text& text : awkwardTexts()) {
            const auto codec = make();
            codec->take(text.view());
            ASSERT_TRUE(codec->encode());
            EXPECT_GT(codec->codeBits(), 0u);
            ASSERT_TRUE(codec->decode());
            EXPECT_TRUE(codec->isBack());
        }
    }
}

TEST(CodecSpeedTest, ATextThatDoesNotComeBackIsAnError)
{
    const Text text = textOf("abc");
    const auto speeds = measureCodecs(listOf(std::make_unique<CopyCodec>(false)), text.view(), {});
    ASSERT_FALSE(speeds);
    EXPECT_EQ(speeds.error().what, "copy: The text does not come back");
}

TEST(CodecSpeedTest, EachRoundEncodesAndDecodesOnce)
{
    auto copy = std::make_unique<CopyCodec>(true);
    const CopyCodec& seen = *copy;
    const auto codecs = listOf(std::move(copy));
    const Text text = drawn("abc|");
    const auto speeds = measureCodecs(codecs, text.view(), {.rounds = 7});
    ASSERT_TRUE(speeds);
    EXPECT_EQ(seen.encoded, 1 + 7); // once to see how slow it is
    EXPECT_EQ(seen.decoded, 1 + 7);
    EXPECT_DOUBLE_EQ(speeds->front().bitsPerByte, 8);
}

TEST(CodecSpeedTest, NothingToMeasureIsAnError)
{
    const auto codecs = listOf(std::make_unique<CopyCodec>(true));
    EXPECT_FALSE(measureCodecs(codecs, {}, {}));
    EXPECT_FALSE(measureCodecs(codecs, textOf("a").view(), {.rounds = 0}));
}

TEST(CodecSpeedTest, ASlowCodecGetsAShorterText)
{
    EXPECT_EQ(bytesWithin(20'000'000, 1e-7, 20), 20'000'000u); // 10 MB/s
    EXPECT_EQ(bytesWithin(20'000'000, 1e-5, 20), 2'000'000u);  // exactly 20 s
    EXPECT_EQ(bytesWithin(20'000'000, 2.5e-5, 20), 200'000u);  // 0.04 MB/s
    EXPECT_EQ(bytesWithin(20'000'000, 1e3, 20), 2'000u);       // never nothing
    EXPECT_EQ(bytesWithin(7, 1e3, 20), 7u);
}

} // namespace
} // namespace mullion
