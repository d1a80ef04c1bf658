// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/datasets/datasetplan.h"
#include "core/datasets/npyfile.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Where things are in the folder of a dataset.
struct DatasetFolder
{
    std::filesystem::path path;

    [[nodiscard]] std::filesystem::path indexFile() const { return path / "index.json"; }
    [[nodiscard]] std::filesystem::path planFile() const { return path / "plan.json"; }
    [[nodiscard]] std::filesystem::path recordFile(std::uint64_t shard) const;
};

/// A file of numbers that belongs to a shard.
struct ShardFile
{
    std::string name; ///< within the folder
    std::uint64_t sizeBytes = 0;
    std::string hash; ///< `identityOfFile`
};

/// What a shard holds: a shard-NNNNN.json, and an entry of index.json.
struct ShardRecord
{
    std::uint64_t number = 0;
    bool last = false; ///< the corpus ends with it
    std::uint64_t documents = 0;
    std::uint64_t bytes = 0; ///< of text, without document ends
    std::uint64_t segments = 0;
    std::uint64_t tokens = 0;
    ShardFile tokensFile;    ///< token ids
    ShardFile documentsFile; ///< where each document begins, and the number of tokens
    ShardFile segmentsFile;  ///< tokens and symbols of each segment

    /// With the names of its files, which its number decides.
    static ShardRecord of(std::uint64_t number);

    [[nodiscard]] std::uint64_t symbols() const { return bytes + documents; }
    [[nodiscard]] NpyArray tokensArray(int tokenWidth) const { return {tokenWidth, tokens, 0}; }
    [[nodiscard]] NpyArray documentsArray() const { return {8, documents + 1, 0}; }
    [[nodiscard]] NpyArray segmentsArray() const { return {8, segments, 2}; }

    /// `plan`: the identity of the plan it belongs to.
    [[nodiscard]] std::string toJson(const std::string& plan) const;
    /// Any text is safe. `Input` error when it is damaged, or of another plan or shard.
    static Result<ShardRecord> fromJson(std::string_view text, const std::string& plan,
                                        std::uint64_t number, const std::string& origin);
};

/// What stands in index.json.
struct DatasetIndex
{
    DatasetPlan plan;
    std::vector<ShardRecord> shards;

    [[nodiscard]] std::uint64_t documents() const;
    [[nodiscard]] std::uint64_t bytes() const;
    [[nodiscard]] std::uint64_t symbols() const { return bytes() + documents(); }
    [[nodiscard]] std::uint64_t tokens() const;

    [[nodiscard]] std::string toJson() const;
    /// Any text is safe. `Input` error when it is damaged; nothing is said of the files.
    static Result<DatasetIndex> fromJson(std::string_view text, const std::string& origin);
};

/// Compares the shard's files with its record: sizes and hashes. `Input` error that names the
/// file. Reads them once.
Result<> checkShardFiles(const DatasetFolder& folder, const ShardRecord& shard);

} // namespace mullion
