// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokensfile.h"

#include "core/tokenize/registry.h"
#include "tests/support/texts.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

class TokensFileTest : public testing::TestWithParam<std::string>
{
protected:
    std::shared_ptr<const Tokenizer> m_tokenizer = openTokenizer(GetParam()).value();
};

TEST_P(TokensFileTest, GivesTheTextBack)
{
    for (const Text& text : awkwardTexts()) {
        const TokensFile file = encodeToFile(*m_tokenizer, text.view()).value();
        const auto read = TokensFile::parse(file.serialise());
        ASSERT_TRUE(read) << read.error().sentence();
        ASSERT_EQ(read->encoded.ids, file.encoded.ids);
        ASSERT_EQ(read->encoded.segments, file.encoded.segments);
        const auto decoded = decodeFromFile(*m_tokenizer, *read);
        ASSERT_TRUE(decoded) << decoded.error().sentence();
        ASSERT_TRUE(*decoded == text);
    }
}

TEST_P(TokensFileTest, EveryAlteredOrMissingByteIsFound)
{
    const Text text = drawn("abracadabra|abracadabra|");
    const Bytes good = encodeToFile(*m_tokenizer, text.view())->serialise();
    for (std::size_t i = 0; i < good.size(); ++i) {
        Bytes altered = good;
        altered[i] ^= 0x08;
        EXPECT_FALSE(TokensFile::parse(altered)) << i;
        EXPECT_FALSE(TokensFile::parse(ByteView(good).first(i))) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(All, TokensFileTest, testing::ValuesIn(builtinTokenizerNames()),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(TokensFile, AnotherTokenizerIsRefusedByName)
{
    const auto bytes = openTokenizer("bytes").value();
    const auto gzip = openTokenizer("gzip[v=256]").value();
    const TokensFile file = encodeToFile(*gzip, drawn("abc").view()).value();
    const auto decoded = decodeFromFile(*bytes, file);
    ASSERT_FALSE(decoded);
    EXPECT_NE(decoded.error().what.find("'gzip[v=256]'"), std::string::npos);
    EXPECT_NE(decoded.error().what.find("'bytes'"), std::string::npos);
}

TEST(TokensFile, ClaimsThatDoNotAddUpAreRefused)
{
    const auto bytes = openTokenizer("bytes").value();
    const TokensFile good = encodeToFile(*bytes, drawn("abc").view()).value();
    TokensFile more = good;
    more.bytes = 4;
    EXPECT_FALSE(TokensFile::parse(more.serialise()));
    more.encoded.segments[0].symbols = 4;
    const auto parsed = TokensFile::parse(more.serialise());
    ASSERT_TRUE(parsed);
    EXPECT_FALSE(decodeFromFile(*bytes, *parsed));
    more.bytes = more.encoded.segments[0].symbols = 1ull << 40;
    EXPECT_FALSE(TokensFile::parse(more.serialise()));
    TokensFile fewer = good;
    fewer.encoded.ids.pop_back();
    EXPECT_FALSE(TokensFile::parse(fewer.serialise()));
}

} // namespace
} // namespace mullion
