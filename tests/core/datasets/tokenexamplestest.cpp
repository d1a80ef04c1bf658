// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/tokenexamples.h"

#include "core/datasets/datasetwriter.h"
#include "core/datasets/symboltext.h"
#include "core/tokenize/registry.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace mullion {
namespace {

class TokenExamplesTest : public testing::Test
{
protected:
    TokenExamplesTest()
    {
        std::string lines;
        for (int document = 0; document < 300; ++document)
            lines += "{\"text\": \"document " + std::to_string(document * 7919) + "\"}\n";
        writeText(m_folder / "c/a.jsonl", lines);
        m_corpus.paths = {m_folder / "c"};
    }
    std::unique_ptr<TokenExamples> open(const std::string& tokenizer, int threads,
                                        std::uint32_t symbols = 40)
    {
        EncodedExampleOptions options;
        options.texts.exampleLength = symbols;
        options.texts.documentsPerSequence = 8;
        options.texts.shuffleExamples = 16;
        options.texts.seed = 5;
        options.context = 32;
        options.threads = threads;
        return openEncodedExamples(openTokenizer(tokenizer).value(), m_corpus, CorpusPart::All,
                                   options)
            .value();
    }
    std::unique_ptr<TokenExamples> openDataset(std::int64_t context)
    {
        const auto tokenizer = openTokenizer("bytes").value();
        DatasetRequest request;
        request.corpus = m_corpus;
        request.folder = m_folder / "d";
        request.shardBytes = 1000;
        EXPECT_TRUE(writeDataset(*tokenizer, request));
        return openDatasetExamples(Dataset::open(m_folder / "d").value(), context, 3).value();
    }

    TemporaryFolder m_folder;
    CorpusSpec m_corpus;
};

TEST_F(TokenExamplesTest, DoNotDependOnThreadsOrBatches)
{
    const auto one = open("gzip[v=256]", 1);
    const auto several = open("gzip[v=256]", 3);
    auto whole = one->next(12).value();
    TokenBatch parts;
    for (int i = 0; i < 4; ++i) {
        const auto part = several->next(3).value();
        parts.ids.insert(parts.ids.end(), part.ids.begin(), part.ids.end());
    }
    EXPECT_EQ(whole.ids, parts.ids);
}

TEST_F(TokenExamplesTest, AreTheFirstTokensOfTextsEncodedAlone)
{
    const auto batch = open("bytes", 1)->next(4).value();
    EXPECT_EQ(batch.tokens, 4 * 32);
    EXPECT_DOUBLE_EQ(batch.symbols, 4 * 32);
    // A document reads "document N" and ends (256); what follows an end begins the next.
    std::string text;
    for (const std::int64_t id : batch.ids)
        text += id == 256 ? '|' : static_cast<char>(id);
    EXPECT_THAT(text, testing::HasSubstr("|document "));
}

TEST_F(TokenExamplesTest, ShortOnesArePadded)
{
    const auto batch = open("bytes", 1, 20)->next(2).value();
    EXPECT_EQ(batch.ids.size(), 64u);
    EXPECT_EQ(batch.tokens, 40);
    EXPECT_EQ(std::ranges::count(batch.ids, kNoToken), 24);
    EXPECT_NE(batch.ids[19], kNoToken);
    EXPECT_EQ(batch.ids[20], kNoToken);
}

TEST_F(TokenExamplesTest, SkippingIsReading)
{
    for (const std::uint64_t places : {1, 5, 50, 333}) {
        const auto read = open("bytes", 2);
        const auto skipped = open("bytes", 2);
        ASSERT_TRUE(read->next(static_cast<std::int64_t>(places)));
        ASSERT_TRUE(skipped->skip(places));
        EXPECT_EQ(read->next(3).value().ids, skipped->next(3).value().ids);
    }
}

TEST_F(TokenExamplesTest, SkippingAfterReadingDropsWhatWasAhead)
{
    const auto read = open("bytes", 1);
    const auto skipped = open("bytes", 1);
    ASSERT_TRUE(read->next(9));
    ASSERT_TRUE(skipped->next(2));
    ASSERT_TRUE(skipped->skip(7));
    EXPECT_EQ(read->next(3).value().ids, skipped->next(3).value().ids);
}

TEST_F(TokenExamplesTest, OfADatasetComeOnceInEachPass)
{
    const auto examples = openDataset(16);
    std::set<std::vector<std::int64_t>> pass[2];
    std::vector<std::vector<std::int64_t>> order[2];
    for (int n = 0; n < 2; ++n) {
        while (examples->pass() == static_cast<std::uint64_t>(n + 1)) {
            const auto batch = examples->next(1).value();
            pass[n].insert(batch.ids);
            order[n].push_back(batch.ids);
        }
    }
    EXPECT_EQ(pass[0], pass[1]);
    EXPECT_NE(order[0], order[1]);
    EXPECT_EQ(order[0].size(), order[1].size());
    EXPECT_GT(order[0].size(), 200u);
}

TEST_F(TokenExamplesTest, OfADatasetAreReachedAtOnce)
{
    const auto read = openDataset(16);
    const auto skipped = openDatasetExamples(Dataset::open(m_folder / "d").value(), 16, 3).value();
    ASSERT_TRUE(read->next(700));
    ASSERT_TRUE(skipped->skip(700));
    EXPECT_EQ(read->next(5).value().ids, skipped->next(5).value().ids);
    ASSERT_TRUE(skipped->skip(1ull << 50));
    EXPECT_TRUE(skipped->next(1));
}

TEST_F(TokenExamplesTest, ADatasetWithoutAnExampleIsRefused)
{
    openDataset(16);
    const auto none = openDatasetExamples(Dataset::open(m_folder / "d").value(), 5000, 3);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Input);
    EXPECT_THAT(none.error().what, testing::HasSubstr("5000"));
}

TEST_F(TokenExamplesTest, TextThatFillsTheContextIsMeasured)
{
    writeText(m_folder / "c/b.txt", std::string(400'000, 'a') + std::string(400'000, 'b'));
    const auto bytes = symbolsThatFill(*openTokenizer("bytes").value(), m_corpus, CorpusPart::All,
                                       {.documentsPerSequence = 500}, 64);
    ASSERT_TRUE(bytes) << bytes.error().sentence();
    EXPECT_EQ(*bytes, 64u);
}

} // namespace
} // namespace mullion
