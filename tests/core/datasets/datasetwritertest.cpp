// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/datasetwriter.h"

#include "core/base/filelock.h"
#include "core/base/hash.h"
#include "core/tokenize/registry.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <sys/resource.h>

namespace mullion {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class DatasetWriterTest : public testing::Test
{
protected:
    DatasetWriterTest()
    {
        std::string lines;
        for (int i = 0; i < 400; ++i)
            lines += "{\"text\": \"" + std::string(static_cast<std::size_t>(i % 37), 'x')
                     + std::to_string(i) + "\"}\n";
        writeText(m_folder / "c/a.jsonl", lines);
        writeText(m_folder / "c/b.txt", std::string(300'000, 'y') + "\xff");
    }

    DatasetRequest request(const std::string& out)
    {
        DatasetRequest request;
        request.corpus.paths = {m_folder / "c"};
        request.folder = m_folder / out;
        request.shardBytes = 1000;
        return request;
    }
    Result<DatasetOutcome> write(const DatasetRequest& request)
    {
        m_notes.clear();
        return writeDataset(*m_tokenizer, request, {.noted = [&](const std::string& sentence) {
            m_notes.push_back(sentence);
        }});
    }
    /// Names and hashes of all files; locks do not count.
    std::map<std::string, std::string> contentOf(const std::string& out)
    {
        std::map<std::string, std::string> content;
        for (const auto& entry : fs::directory_iterator(m_folder / out)) {
            if (entry.is_regular_file())
                content[entry.path().filename()] = identityOfFile(entry.path()).value().hash;
        }
        return content;
    }

    TemporaryFolder m_folder;
    std::shared_ptr<const Tokenizer> m_tokenizer = openTokenizer("gzip[v=65k]").value();
    std::vector<std::string> m_notes;
};

TEST_F(DatasetWriterTest, SameBytesForAnyThreadsAndShares)
{
    ASSERT_TRUE(write(request("one")).value().isComplete);
    const auto one = contentOf("one");
    EXPECT_GT(one.size(), 30u);
    auto many = request("many");
    many.threads = 7;
    ASSERT_TRUE(write(many).value().isComplete);
    EXPECT_EQ(contentOf("many"), one);

    auto shared = request("shared");
    shared.shares = 3;
    for (const std::uint64_t share : {2, 3, 1}) {
        shared.share = share;
        EXPECT_EQ(write(shared).value().isComplete, share == 1);
        EXPECT_EQ(fs::exists(m_folder / "shared/index.json"), share == 1);
    }
    EXPECT_EQ(contentOf("shared"), one);
}

TEST_F(DatasetWriterTest, FoldersOfSeveralMachinesArePutTogether)
{
    ASSERT_TRUE(write(request("one")));
    for (const std::uint64_t share : {1, 2}) {
        auto part = request("part" + std::to_string(share));
        part.shares = 2;
        part.share = share;
        ASSERT_FALSE(write(part).value().isComplete);
        fs::copy(part.folder, m_folder / "all",
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    }
    const auto outcome = write(request("all"));
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_TRUE(outcome->isComplete);
    EXPECT_EQ(outcome->writtenShards, 0u);
    EXPECT_EQ(contentOf("all"), contentOf("one"));
}

TEST_F(DatasetWriterTest, WhatIsMissingOrDamagedIsMadeAgainAndNothingElse)
{
    ASSERT_TRUE(write(request("d")));
    const auto whole = contentOf("d");
    fs::remove(m_folder / "d/index.json");
    fs::remove(m_folder / "d/shard-00001.json"); // killed before it was finished
    writeText(m_folder / "d/tokens-00001.npy.12-0.part", "half");
    fs::resize_file(m_folder / "d/tokens-00003.npy", 150);
    writeText(m_folder / "d/shard-00005.json", "{");
    const auto outcome = write(request("d"));
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(outcome->writtenShards, 3u);
    EXPECT_EQ(outcome->foundShards + 3, outcome->dataset.shards.size());
    EXPECT_EQ(m_notes.size(), 2u);
    EXPECT_EQ(contentOf("d"), whole);
}

TEST_F(DatasetWriterTest, AFinishedDatasetIsFoundWithoutReadingTheCorpusAgain)
{
    ASSERT_TRUE(write(request("d")));
    std::uint64_t reports = 0;
    ASSERT_TRUE(writeDataset(*m_tokenizer, request("d"),
                             {.progressed = [&](const DatasetProgress&) { ++reports; }}));
    EXPECT_EQ(reports, 0u);
}

TEST_F(DatasetWriterTest, AnotherDatasetInTheFolderIsNamed)
{
    ASSERT_TRUE(write(request("d")));
    const auto refusal = [&](const DatasetRequest& other) {
        const auto outcome = write(other);
        EXPECT_FALSE(outcome);
        return outcome ? std::string() : outcome.error().what;
    };
    auto other = request("d");
    other.shardBytes = 999;
    EXPECT_THAT(refusal(other), HasSubstr("its shards are of 1000 bytes of text, not 999"));
    other = request("d");
    other.part = CorpusPart::Training;
    EXPECT_THAT(refusal(other), HasSubstr("the part 'all'"));
    other = request("d");
    other.corpus.jsonField = "body";
    EXPECT_THAT(refusal(other), HasSubstr("the field 'text', not 'body'"));
    m_tokenizer = openTokenizer("bytes").value();
    EXPECT_THAT(refusal(request("d")), HasSubstr("its tokenizer is 'gzip[v=65k]'"));
    m_tokenizer = openTokenizer("gzip[v=65k]").value();
    writeText(m_folder / "c/b.txt", "other");
    EXPECT_THAT(refusal(request("d")), HasSubstr("b.txt' with other content"));
    writeText(m_folder / "thesis/thesis.txt", "precious");
    EXPECT_THAT(refusal(request("thesis")), HasSubstr("there is 'thesis.txt'"));
}

TEST_F(DatasetWriterTest, TheSameCorpusElsewhereIsTheSame)
{
    ASSERT_TRUE(write(request("d")));
    fs::copy(m_folder / "c", m_folder / "mount");
    auto moved = request("d");
    moved.corpus.paths = {m_folder / "mount"};
    EXPECT_TRUE(write(moved));
}

TEST_F(DatasetWriterTest, OneProcessToAShare)
{
    fs::create_directories(m_folder / "d/locks");
    const auto lock = FileLock::take(m_folder / "d/locks/1-of-1", "It is written", "Wait");
    const auto outcome = write(request("d"));
    ASSERT_FALSE(outcome);
    EXPECT_THAT(outcome.error().what, HasSubstr("Share 1 of 1 of"));
    EXPECT_THAT(outcome.error().what, HasSubstr("is being written by process"));
}

TEST_F(DatasetWriterTest, ACorpusWithoutDocumentsLeavesNothing)
{
    writeText(m_folder / "empty/a.jsonl", "\n");
    auto empty = request("d");
    empty.corpus.paths = {m_folder / "empty"};
    const auto outcome = write(empty);
    ASSERT_FALSE(outcome);
    EXPECT_THAT(outcome.error().what, HasSubstr("no document"));
    EXPECT_FALSE(fs::exists(m_folder / "d"));
}

TEST_F(DatasetWriterTest, AFullDiskIsOneSentenceAndResumed)
{
    rlimit before{};
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{3000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    auto big = request("d");
    big.shardBytes = 1 << 20;
    m_tokenizer = openTokenizer("bytes").value();
    const auto full = write(big);
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::Output);
    EXPECT_TRUE(write(big).value().isComplete);
}

} // namespace
} // namespace mullion
