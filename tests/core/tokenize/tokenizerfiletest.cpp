// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizerfile.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

TokenizerFile sampleFile(std::string_view name = "equal-info[b=16,v=65k]")
{
    static const Bytes tree = [] {
        CountModel model(kTrainingText);
        return growWindowTree(model, 16).value().serialise();
    }();
    TokenizerFile file;
    file.name = TokenizerName::parse(name).value();
    file.provenance = {{"m1", "count-model"}, {"program", "test"}};
    file.payload = tree;
    EXPECT_TRUE(addSamples(file));
    return file;
}

TEST(TokenizerFile, TokenizesTheSameAfterReading)
{
    const TemporaryFolder folder;
    for (const std::string_view name :
         {"equal-info[b=16,v=65k]", "equal-info[b=16,v=256,code=paper]"}) {
        const TokenizerFile file = sampleFile(name);
        ASSERT_TRUE(writeTokenizerFile(folder / "a.tokenizer", file));
        const auto tokenizer = openTokenizer((folder / "a.tokenizer").string());
        ASSERT_TRUE(tokenizer) << tokenizer.error().sentence();
        EXPECT_EQ((*tokenizer)->info().name, name);
        const auto direct = makeTokenizer(file).value();
        EXPECT_EQ((*tokenizer)->info().identity, direct->info().identity);
        const Text text = drawn(kTrainingText);
        EXPECT_EQ((*tokenizer)->encode(text.view())->ids, direct->encode(text.view())->ids);
        const TokenizerFile read = readTokenizerFile(folder / "a.tokenizer").value();
        EXPECT_EQ(read.provenance, file.provenance);
    }
}

TEST(TokenizerFile, IsSmall)
{
    EXPECT_LT(sampleFile().serialise()->size(), 400'000u);
}

TEST(TokenizerFile, EveryAlteredOrMissingByteIsFound)
{
    const Bytes good = sampleFile().serialise().value();
    ASSERT_TRUE(TokenizerFile::parse(good));
    for (std::size_t i = 0; i < good.size(); i += 1 + i / 50) {
        Bytes altered = good;
        altered[i] ^= 0x10;
        const auto parsed = TokenizerFile::parse(altered);
        ASSERT_FALSE(parsed) << i;
        EXPECT_EQ(parsed.error().code, ErrorCode::Input);
        ASSERT_FALSE(TokenizerFile::parse(ByteView(good).first(i))) << i;
    }
    Bytes longer = good;
    longer.push_back(0);
    EXPECT_FALSE(TokenizerFile::parse(longer));
}

TEST(TokenizerFile, SelfTestFindsAnotherTable)
{
    TokenizerFile file = sampleFile();
    file.samples[1].ids[0] ^= 1;
    const auto tokenizer = makeTokenizer(file);
    ASSERT_FALSE(tokenizer);
    EXPECT_NE(tokenizer.error().what.find("Self-test 1"), std::string::npos);
}

TEST(TokenizerFile, EndlessSelfTestsAreRefused)
{
    TokenizerFile file = sampleFile();
    const Text text = textOf(std::string(100'000, 'a'));
    file.samples.push_back({text, makeTokenizer(file).value()->encode(text.view())->ids});
    EXPECT_EQ(makeTokenizer(file).error().code, ErrorCode::Input);
}

TEST(TokenizerFile, DamagedTablesAreRefusedOrWork)
{
    // Past the checksum: a table that reads as a tree may be a wrong one, but it does no harm.
    const TokenizerFile good = sampleFile();
    const Text text = drawn(kTrainingText);
    for (std::size_t i = 0; i < good.payload.size(); i += 997) {
        TokenizerFile bad = good;
        bad.samples.clear();
        bad.payload[i] ^= static_cast<std::uint8_t>(1 + i % 255);
        const auto tokenizer = makeTokenizer(bad);
        if (tokenizer)
            expectPromisesKept(**tokenizer, text);
        else
            EXPECT_EQ(tokenizer.error().code, ErrorCode::Input);
    }
}

TEST(TokenizerFile, OtherFilesAndVersionsAreNamed)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a.tokenizer", std::string_view("hello")));
    const auto opened = openTokenizer((folder / "a.tokenizer").string());
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().what.find("no tokenizer file"), std::string::npos);
    Bytes newer = sampleFile().serialise().value();
    newer[8] = 2;
    EXPECT_NE(TokenizerFile::parse(newer).error().what.find("version 2"), std::string::npos);
    EXPECT_EQ(openTokenizer("missing.tokenizer").error().code, ErrorCode::Input);
}

} // namespace
} // namespace mullion
