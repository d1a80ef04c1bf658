// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"
#include "core/base/result.h"
#include "core/datasets/datasetindex.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace mullion {

/// One shard, opened. Tokens stay on the disk; where its documents begin is in memory (8 bytes a
/// document, 16 a segment). Any file is safe.
class DatasetShard
{
public:
    /// `Input` error when a file has another size or header than the index says, or when documents
    /// and segments do not follow one another and fill the shard.
    static Result<DatasetShard> open(const DatasetFolder& folder, const ShardRecord& record,
                                     int tokenWidth);

    [[nodiscard]] const ShardRecord& record() const { return m_record; }
    [[nodiscard]] std::uint64_t documents() const { return m_starts.size() - 1; }
    /// The tokens of a document, its end among them.
    [[nodiscard]] TokenRange tokensOf(std::uint64_t document) const;

    /// The ids from `first`, as many as fill `ids`. From several threads at once if need be. They
    /// are not compared with the vocabulary: see `checkDataset`.
    Result<> read(TokenPos first, std::span<TokenId> ids) const;

    /// A document as `Tokenizer::decode` takes it.
    [[nodiscard]] Result<EncodedText> readDocument(std::uint64_t document) const;

private:
    DatasetShard(ShardRecord record, NpyReader tokens)
        : m_record(std::move(record))
        , m_tokens(std::move(tokens))
    {
    }

    Result<> checkBorders(const DatasetFolder& folder);

    ShardRecord m_record;
    NpyReader m_tokens;
    std::vector<std::uint64_t> m_starts;       ///< of documents; then the number of tokens
    std::vector<std::uint64_t> m_segments;     ///< tokens and symbols, in turns
    std::vector<std::uint64_t> m_firstSegment; ///< of each document; then their number
};

/// A finished dataset, for whoever trains from it.
class Dataset
{
public:
    /// `Input` error when there is no index, or it is damaged. The shards are checked one by one
    /// as they are opened.
    static Result<Dataset> open(const std::filesystem::path& folder);

    [[nodiscard]] const DatasetIndex& index() const { return m_index; }
    [[nodiscard]] const DatasetFolder& folder() const { return m_folder; }
    [[nodiscard]] std::size_t shards() const { return m_index.shards.size(); }
    [[nodiscard]] Result<DatasetShard> openShard(std::size_t shard) const;

    /// `Input` error that names both when another tokenizer made the tokens.
    [[nodiscard]] Result<> checkTokenizer(const TokenizerInfo& tokenizer) const;

private:
    Dataset(DatasetFolder folder, DatasetIndex index)
        : m_folder(std::move(folder))
        , m_index(std::move(index))
    {
    }

    DatasetFolder m_folder;
    DatasetIndex m_index;
};

} // namespace mullion
