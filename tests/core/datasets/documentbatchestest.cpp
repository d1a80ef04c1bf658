// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/documentbatches.h"

#include "tests/support/textfiles.h"

#include <gtest/gtest.h>

#include <set>

namespace mullion {
namespace {

/// "0:ab c| 1:d." for shard 0 with the documents ab and c, and shard 1 that ends the corpus.
std::string batchesOf(const std::string& lines, std::uint64_t shardBytes,
                      std::set<std::uint64_t> wanted)
{
    const TemporaryFolder folder;
    writeText(folder / "c.jsonl", lines);
    DocumentBatches batches(openCorpus({.paths = {folder.path()}}).value(), shardBytes,
                            [&](std::uint64_t shard) { return wanted.contains(shard); });
    std::string drawing;
    for (auto batch = batches.next().value(); batch; batch = batches.next().value()) {
        drawing += (drawing.empty() ? "" : " ") + std::to_string(batch->shard) + ":";
        for (std::size_t i = 0; i < batch->documents.size(); ++i)
            drawing += (i == 0 ? "" : " ") + std::string(asChars(batch->documents[i].bytes));
        drawing += batch->endsCorpus ? "." : batch->endsShard ? "|" : "";
    }
    return drawing;
}

const std::string kLines = "{\"text\": \"ab\"}\n{\"text\": \"c\"}\n{\"text\": \"\"}\n"
                           "{\"text\": \"defgh\"}\n{\"text\": \"i\"}\n";

TEST(DocumentBatches, AShardEndsWithTheDocumentThatReachesItsSize)
{
    EXPECT_EQ(batchesOf(kLines, 5, {0, 1, 2}), "0:ab c| 1: defgh| 2:i.");
    EXPECT_EQ(batchesOf(kLines, 1, {0, 1, 2, 3, 4}), "0:ab| 1:c| 2:| 3:defgh| 4:i.");
    EXPECT_EQ(batchesOf(kLines, 14, {0}), "0:ab c  defgh i.");
    EXPECT_EQ(batchesOf(kLines, 1000, {0}), "0:ab c  defgh i.");
}

TEST(DocumentBatches, ShardsOfOthersArePassedOver)
{
    EXPECT_EQ(batchesOf(kLines, 5, {0}), "0:ab c|");
    EXPECT_EQ(batchesOf(kLines, 5, {1}), "1: defgh|");
    EXPECT_EQ(batchesOf(kLines, 5, {2}), "2:i.");
    EXPECT_EQ(batchesOf(kLines, 5, {0, 2}), "0:ab c| 2:i.");
    EXPECT_EQ(batchesOf(kLines, 5, {3}), "");
    EXPECT_EQ(batchesOf("", 5, {0}), "");
}

} // namespace
} // namespace mullion
