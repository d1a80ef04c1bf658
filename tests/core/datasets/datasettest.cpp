// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/dataset.h"

#include "core/base/hash.h"
#include "core/datasets/datasetcheck.h"
#include "core/datasets/datasetwriter.h"
#include "core/tokenize/registry.h"
#include "tests/support/sampleproject.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

class DatasetTest : public testing::Test
{
protected:
    void make(const std::string& tokenizer)
    {
        writeText(m_folder / "c/a.jsonl",
                  "{\"text\": \"the text\"}\n{\"text\": \"\"}\n{\"text\": \""
                      + std::string(25'000, 'w') + "\"}\n{\"text\": \"the window\"}\n");
        m_tokenizer = openTokenizer(tokenizer).value();
        DatasetRequest request;
        request.corpus.paths = {m_folder / "c"};
        request.folder = m_folder / "d";
        request.shardBytes = 10'000;
        const auto outcome = writeDataset(*m_tokenizer, request);
        ASSERT_TRUE(outcome) << outcome.error().sentence();
    }
    Result<DatasetCheck> check()
    {
        const auto dataset = Dataset::open(m_folder / "d");
        if (!dataset)
            return fail(dataset.error());
        auto corpus = openCorpus({.paths = {m_folder / "c"}}).value();
        return checkDataset(*dataset, {.tokenizer = m_tokenizer.get(), .corpus = corpus.get()});
    }

    TemporaryFolder m_folder;
    std::shared_ptr<const Tokenizer> m_tokenizer;
};

TEST_F(DatasetTest, EveryTokenizersDocumentsComeBack)
{
    const SampleProject project;
    for (const std::string& tokenizer :
         {std::string("bytes"), std::string("gzip[v=256]"), (project / "narrow.tokenizer").string(),
          (project / "wide.tokenizer").string()}) {
        make(tokenizer);
        const auto checked = check();
        ASSERT_TRUE(checked) << tokenizer << checked.error().sentence();
        EXPECT_EQ(std::filesystem::file_size(m_folder / "d/tokens-00000.npy"),
                  kNpyHeaderBytes
                      + Dataset::open(m_folder / "d").value().index().shards[0].tokens
                            * (m_tokenizer->info().vocabulary > 256 ? 2 : 1));
        EXPECT_EQ(checked->documents, 4u);
        EXPECT_EQ(checked->compared, 4u);
        EXPECT_EQ(checked->different, 0u);
        std::filesystem::remove_all(m_folder / "d");
    }
}

TEST_F(DatasetTest, IdsAreAsNarrowAsTheVocabulary)
{
    DatasetPlan plan;
    for (const auto& [vocabulary, width] :
         {std::pair{256u, 1}, {257u, 2}, {65'536u, 2}, {65'537u, 4}}) {
        plan.vocabulary = vocabulary;
        EXPECT_EQ(plan.tokenWidth(), width);
    }
}

TEST_F(DatasetTest, AnotherTokenizerIsRefusedByName)
{
    make("bytes");
    m_tokenizer = openTokenizer("gzip[v=256]").value();
    const auto checked = check();
    ASSERT_FALSE(checked);
    EXPECT_THAT(checked.error().what, HasSubstr("'bytes'"));
    EXPECT_THAT(checked.error().what, HasSubstr("'gzip[v=256]'"));
}

TEST_F(DatasetTest, AnotherCorpusIsFound)
{
    make("bytes");
    writeText(m_folder / "c/a.jsonl", "{\"text\": \"the texts\"}\n");
    EXPECT_THAT(check().error().what, HasSubstr("Document 0 of 'tokens-00000.npy'"));
}

TEST_F(DatasetTest, AnyAlteredFileIsFound)
{
    make("bytes");
    ASSERT_TRUE(check());
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "d")) {
        const std::string name = entry.path().filename();
        if (!entry.is_regular_file() || name.starts_with("shard-") || name == "plan.json")
            continue;
        const Bytes good = readFile(entry.path()).value();
        for (const std::size_t at : {std::size_t{0}, good.size() / 2, good.size() - 3}) {
            Bytes altered = good;
            altered[at] ^= 0x04;
            ASSERT_TRUE(writeFileAtomically(entry.path(), altered));
            EXPECT_FALSE(check()) << name << " at " << at;
        }
        ASSERT_TRUE(writeFileAtomically(entry.path(), ByteView(good).first(good.size() / 2)));
        EXPECT_FALSE(check()) << name << " cut";
        std::filesystem::remove(entry.path());
        EXPECT_FALSE(check()) << name << " missing";
        ASSERT_TRUE(writeFileAtomically(entry.path(), good));
    }
    EXPECT_TRUE(check());
}

TEST_F(DatasetTest, NumbersThatDoNotFitAreRefusedWithoutHashes)
{
    make("bytes");
    const auto dataset = Dataset::open(m_folder / "d").value();
    const auto path = m_folder / "d/documents-00000.npy";
    const Bytes good = readFile(path).value();
    for (std::size_t at = kNpyHeaderBytes; at < good.size(); at += 5) {
        Bytes altered = good;
        altered[at] ^= 0x81;
        ASSERT_TRUE(writeFileAtomically(path, altered));
        EXPECT_FALSE(dataset.openShard(0)) << at;
    }
    ASSERT_TRUE(writeFileAtomically(path, good));
    EXPECT_TRUE(dataset.openShard(0));
}

TEST_F(DatasetTest, TokenOutOfRangeIsNamedWithItsPlace)
{
    make("bytes");
    const auto tokens = m_folder / "d/tokens-00000.npy";
    Bytes bytes = readFile(tokens).value();
    const std::string before = identityOf(bytes);
    bytes[kNpyHeaderBytes + 2 * 3 + 1] = 2; // 't' + 512
    ASSERT_TRUE(writeFileAtomically(tokens, bytes));
    std::string index(asChars(readFile(m_folder / "d/index.json").value()));
    index.replace(index.find(before), before.size(), identityOf(bytes));
    ASSERT_TRUE(writeFileAtomically(m_folder / "d/index.json", index));
    EXPECT_THAT(check().error().what, HasSubstr("at place 3, but the vocabulary ends before 257"));
}

TEST_F(DatasetTest, AFolderThatIsNotFinishedSaysHowToFinishIt)
{
    make("bytes");
    std::filesystem::remove(m_folder / "d/index.json");
    EXPECT_THAT(Dataset::open(m_folder / "d").error().cure, HasSubstr("goes on where"));
    EXPECT_THAT(Dataset::open(m_folder / "c").error().cure, HasSubstr("Name a folder"));
}

} // namespace
} // namespace mullion
