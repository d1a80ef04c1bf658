// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/datasets/datasetindex.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace mullion {

/// Default of `DatasetRequest::shardBytes`.
inline constexpr std::uint64_t kShardBytes = 100'000'000;

/// What is to be written, and which share of it by this process.
struct DatasetRequest
{
    CorpusSpec corpus;
    CorpusPart part = CorpusPart::All;
    std::filesystem::path folder;
    std::uint64_t shardBytes = kShardBytes;
    std::uint64_t share = 1; ///< 1 .. shares: the shards share-1, share-1+shares, ...
    std::uint64_t shares = 1;
    int threads = 1; ///< that encode; reading and writing has one more
};

struct DatasetProgress
{
    std::uint64_t bytesRead = 0; ///< of the files of the corpus
    std::uint64_t allBytes = 0;
    std::uint64_t tokens = 0; ///< written by this process
};

/// Told about the work as it goes on, in the thread that called `writeDataset`.
struct DatasetObserver
{
    std::function<void(const DatasetProgress&)> progressed = [](const DatasetProgress&) {};
    std::function<void(const std::string& sentence)> noted = [](const std::string&) {};
};

/// What there is when a process has done its share.
struct DatasetOutcome
{
    DatasetIndex dataset;            ///< all shards that are there
    bool isComplete = false;         ///< then index.json is there too
    std::uint64_t writtenShards = 0; ///< by this process now
    std::uint64_t foundShards = 0;   ///< of its share, whole already
};

/// Writes the share's shards that are not there yet, and index.json if then all shards are. The
/// files depend on tokenizer, corpus, part and shardBytes alone: not on threads, shares, or on how
/// often a process was killed.
///
/// Memory: three batches of 256 kB of text and their tokens per thread; a larger document is
/// encoded as a whole. Errors: `Usage` for a share or number of threads that cannot be, for a
/// folder with another dataset or other things in it, and when another process works on the share;
/// `Input` for a corpus that cannot be read or is empty; `Output`; those of `Tokenizer::encode`.
Result<DatasetOutcome> writeDataset(const Tokenizer& tokenizer, const DatasetRequest& request,
                                    const DatasetObserver& observer = {});

} // namespace mullion
