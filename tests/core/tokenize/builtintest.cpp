// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/registry.h"
#include "core/tokenize/totals.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace mullion {
namespace {

std::shared_ptr<const Tokenizer> open(std::string_view name)
{
    return openTokenizer(name).value();
}

class Builtin : public testing::TestWithParam<std::string>
{
};

TEST_P(Builtin, KeepsItsPromisesOnAwkwardTexts)
{
    const auto tokenizer = open(GetParam());
    EXPECT_EQ(tokenizer->info().name, GetParam());
    for (const Text& text : awkwardTexts())
        expectPromisesKept(*tokenizer, text);
}

TEST_P(Builtin, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const Text text = textOf("abc");
    const auto tokenizer = open(GetParam());
    EXPECT_EQ(tokenizer->encode(text.view(), stop.get_token()).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(tokenizer
                  ->trace(
                      text.view(), [](TokenBlock&&) { return true; }, stop.get_token())
                  .error()
                  .code,
              ErrorCode::Cancelled);
}

TEST_P(Builtin, TraceEndsWhenTheSinkHasEnough)
{
    const Text text = randomText(5, 100'000, 0);
    int blocks = 0;
    ASSERT_TRUE(open(GetParam())->trace(text.view(), [&](TokenBlock&&) { return ++blocks < 2; }));
    EXPECT_EQ(blocks, 2);
}

INSTANTIATE_TEST_SUITE_P(All, Builtin, testing::ValuesIn(builtinTokenizerNames()),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(BytesTokenizer, GivesBytesAndEnds)
{
    const auto encoded = open("bytes")->encode(drawn("ab|c").view());
    EXPECT_EQ(encoded->ids, (std::vector<TokenId>{'a', 'b', 256, 'c'}));
}

TEST(BytesTokenizer, RefusesOtherIdsWithTheirPlace)
{
    const auto decoded = open("bytes")->decode({{'a', 257}, {{TokenCount(2), 2}}});
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().what, "Token 257 at place 1 is no id of 'bytes'");
}

TEST(GzipTokenizer, IsZlibAtLevelSix)
{
    const Text text = textOf("abracadabra abracadabra abracadabra");
    Bytes expected(200);
    uLongf size = expected.size();
    ASSERT_EQ(compress2(expected.data(), &size, text.bytes.data(), text.bytes.size(), 6), Z_OK);
    expected.resize(size);
    const auto encoded = open("gzip[v=256]")->encode(text.view());
    EXPECT_EQ(Bytes(encoded->ids.begin(), encoded->ids.end()), expected);
    const auto pairs = open("gzip[v=65k]")->encode(text.view());
    EXPECT_EQ(pairs->ids[0], 0x789cu);
    EXPECT_EQ(pairs->ids.size(), (size + 1) / 2);
}

TEST(GzipTokenizer, LettersBecomeKnownOneAfterAnother)
{
    // A stored-like short text: header (2 bytes) tells nothing, then about a letter per byte.
    const TokenBlock trace = joinedTrace(*open("gzip[v=256]"), textOf("abcdefgh").view());
    EXPECT_EQ(trace.spanBytes[0], 0u);
    EXPECT_EQ(trace.spanBytes[1], 0u);
    EXPECT_EQ(trace.spanBytes[2], 0u); // block type and five bits of 'a'
    EXPECT_EQ(trace.spanBytes[3], 1u);
    EXPECT_EQ(trace.spanBytes[4], 1u);
    const float bits = std::accumulate(trace.byteBits.begin(), trace.byteBits.end(), 0.0f);
    EXPECT_FLOAT_EQ(bits, 8.0f * static_cast<float>(trace.ids.size()));
}

TEST(GzipTokenizer, DamageIsAnErrorAndNeverMore)
{
    const auto tokenizer = open("gzip[v=256]");
    const Text text = randomText(6, 500, 3);
    const EncodedText good = tokenizer->encode(text.view()).value();
    for (std::size_t i = 0; i < good.ids.size(); ++i) {
        EncodedText bad = good;
        bad.ids[i] ^= 0x21;
        const auto decoded = tokenizer->decode(bad);
        EXPECT_TRUE(!decoded || *decoded == text) << i; // the checksum of zlib finds all
    }
    EncodedText boast = good;
    boast.segments[0].symbols = ~0ull;
    EXPECT_FALSE(tokenizer->decode(boast));
    EncodedText shorter = good;
    shorter.ids.pop_back();
    EXPECT_FALSE(tokenizer->decode(shorter));
}

TEST(Registry, UnknownNamesSayWhatThereIs)
{
    const auto unknown = openTokenizer("gzip[v=512]");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::Usage);
    EXPECT_NE(unknown.error().cure.find("gzip[v=256]"), std::string::npos);
    EXPECT_EQ(openTokenizer("no/such.tokenizer").error().code, ErrorCode::Input);
}

TEST(Totals, CountAnEndAsOneByte)
{
    const auto tokenizer = open("gzip[v=65k]");
    const Totals totals = totalsOf(tokenizer->info(), drawn("abc|").view(), TokenCount(2));
    EXPECT_EQ(totals.symbols(), 4u);
    EXPECT_EQ(totals.codeBits, 32u);
    EXPECT_DOUBLE_EQ(totals.bytesPerToken(), 2.0);
    EXPECT_DOUBLE_EQ(totals.bitsPerByte(), 8.0);
    EXPECT_DOUBLE_EQ(totals.ratio(), 1.0);
    EXPECT_DOUBLE_EQ(totalsOf(tokenizer->info(), {}, TokenCount(0)).bitsPerByte(), 0.0);
}

} // namespace
} // namespace mullion
