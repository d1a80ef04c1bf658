// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compression.h"

#include "core/tokenize/registry.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace mullion {
namespace {

/// '|' stands for the end of a document.
Text parsed(std::string_view drawing)
{
    Text text;
    for (const char c : drawing) {
        if (c == '|')
            text.documentEnds.emplace_back(text.bytes.size());
        else
            text.bytes.push_back(static_cast<std::uint8_t>(c));
    }
    return text;
}

/// One token per symbol; reads every 'x' back as "yy".
class ForgetfulTokenizer final : public Tokenizer
{
public:
    explicit ForgetfulTokenizer(int tokensPerWindow)
    {
        m_info.name = "forgetful";
        m_info.vocabulary = 257;
        m_info.bitsPerToken = 8;
        m_info.tokensPerWindow = tokensPerWindow;
        m_info.lossless = false;
    }

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }

    [[nodiscard]] Result<EncodedText> encode(TextView text, std::stop_token) const override
    {
        EncodedText encoded;
        std::size_t end = 0;
        for (std::size_t i = 0; i <= text.bytes.size(); ++i) {
            for (; end < text.documentEnds.size() && text.documentEnds[end].value() == i; ++end)
                encoded.ids.push_back(kEndOfDocument);
            if (i < text.bytes.size())
                encoded.ids.push_back(text.bytes[i]);
        }
        return encoded;
    }

    [[nodiscard]] Result<Text> decode(const EncodedText& encoded, std::stop_token) const override
    {
        std::string drawing;
        for (const TokenId id : encoded.ids)
            drawing += id == kEndOfDocument ? "|"
                       : id == 'x'          ? "yy"
                                            : std::string(1, static_cast<char>(id));
        return parsed(drawing);
    }

    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop) const override
    {
        const auto encoded = encode(text, stop);
        for (const TokenId id : encoded->ids) { // a block for each token: windows cross blocks
            TokenBlock block;
            block.ids = {id};
            block.spanBytes = {id == kEndOfDocument ? 0u : 1u};
            block.spanEnds = {static_cast<std::uint8_t>(id == kEndOfDocument ? 1 : 0)};
            block.position = {0};
            if (!sink(std::move(block)))
                break;
        }
        return {};
    }

private:
    TokenizerInfo m_info;
};

RoundTrip roundTripOf(std::string_view drawing, int tokensPerWindow)
{
    const ForgetfulTokenizer tokenizer(tokensPerWindow);
    const Text text = parsed(drawing);
    return measureCompression(tokenizer, text.view()).value().roundTrip;
}

TEST(RoundTripTest, RightTextIsRightInAllItsParts)
{
    EXPECT_EQ(roundTripOf("ab|c|", 1), (RoundTrip{true, 2, 2, 5, 5}));
    EXPECT_EQ(roundTripOf("", 1), (RoundTrip{true, 0, 0, 0, 0}));
    EXPECT_EQ(roundTripOf("cut off", 0), (RoundTrip{true, 1, 1, 0, 0}));
}

TEST(RoundTripTest, WrongWindowsAreCountedWithTheDocumentsTheyTouch)
{
    EXPECT_EQ(roundTripOf("ab|cx|d|", 1), (RoundTrip{false, 3, 2, 8, 7}));
    EXPECT_EQ(roundTripOf("xxx|b|x", 1), (RoundTrip{false, 3, 1, 7, 3}));
    // Windows "ab" "|x" "c|" "d|": the second stands in two documents.
    EXPECT_EQ(roundTripOf("ab|xc|d|", 2), (RoundTrip{false, 3, 1, 4, 3}));
    // Windows "ax" "|b" and "a|" "bx": a window that ends with a document touches only that.
    EXPECT_EQ(roundTripOf("ax|b", 2), (RoundTrip{false, 2, 1, 2, 1}));
    EXPECT_EQ(roundTripOf("x|bc", 2), (RoundTrip{false, 2, 1, 2, 1}));
    // Empty documents inside a wrong window.
    EXPECT_EQ(roundTripOf("|x||a|", 3), (RoundTrip{false, 4, 2, 2, 1}));
}

TEST(RoundTripTest, WithoutWindowsOneWrongByteSpoilsAll)
{
    EXPECT_EQ(roundTripOf("ab|cx|d|", 0), (RoundTrip{false, 3, 0, 0, 0}));
}

TEST(CompressionTest, TotalsCountADocumentEndAsOneByte)
{
    const auto tokenizer = openTokenizer("bytes").value();
    const Text text = parsed("abc|de|");
    const Compression row = measureCompression(*tokenizer, text.view()).value();
    EXPECT_EQ(row.tokenizer, "bytes");
    EXPECT_EQ(row.totals.tokens, 7u);
    EXPECT_EQ(row.totals.codeBits, 56u);
    EXPECT_DOUBLE_EQ(row.totals.bytesPerToken(), 1.0);
    EXPECT_DOUBLE_EQ(row.totals.bitsPerByte(), 8.0);
    EXPECT_TRUE(row.roundTrip.equal);
}

} // namespace
} // namespace mullion
