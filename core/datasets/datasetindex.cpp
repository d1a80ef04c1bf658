// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/datasetindex.h"

#include "core/base/hash.h"
#include "core/datasets/datasetjson.h"

#include <fmt/format.h>

#include <numeric>

namespace mullion {

namespace {

constexpr int kIndexVersion = 1;
constexpr int kRecordVersion = 1;

/// A corpus cannot hold more; beyond, sums of damaged numbers could overflow.
constexpr std::uint64_t kLargestCount = 1ull << 48;

std::uint64_t countAt(const Json& json, const char* key)
{
    const std::uint64_t count = numberAt(json, key);
    // Thrown as JSON's own error, which every reader here turns into a sentence.
    if (count > kLargestCount)
        throw Json::other_error::create(501, fmt::format("'{}' is too large", key), &json);
    return count;
}

Json fileToJson(const ShardFile& file)
{
    return {{"name", file.name}, {"bytes", file.sizeBytes}, {"hash", file.hash}};
}

/// The name is compared, not taken: no file outside the folder is ever opened.
void readFileJson(const Json& json, ShardFile& file)
{
    if (json.at("name").get<std::string>() != file.name)
        throw Json::other_error::create(501, "a file has another name than its shard says", &json);
    file.sizeBytes = countAt(json, "bytes");
    file.hash = json.at("hash").get<std::string>();
}

Json recordToJson(const ShardRecord& shard)
{
    return {{"shard", shard.number},
            {"last", shard.last},
            {"documents", shard.documents},
            {"bytes", shard.bytes},
            {"symbols", shard.symbols()},
            {"segments", shard.segments},
            {"tokens", shard.tokens},
            {"files",
             {{"tokens", fileToJson(shard.tokensFile)},
              {"documents", fileToJson(shard.documentsFile)},
              {"segments", fileToJson(shard.segmentsFile)}}}};
}

ShardRecord recordFromJson(const Json& json)
{
    ShardRecord shard = ShardRecord::of(countAt(json, "shard"));
    shard.last = json.at("last").get<bool>();
    shard.documents = countAt(json, "documents");
    shard.bytes = countAt(json, "bytes");
    shard.segments = countAt(json, "segments");
    shard.tokens = countAt(json, "tokens");
    const Json& files = json.at("files");
    readFileJson(files.at("tokens"), shard.tokensFile);
    readFileJson(files.at("documents"), shard.documentsFile);
    readFileJson(files.at("segments"), shard.segmentsFile);
    return shard;
}

template <class Part>
std::uint64_t sumOf(const std::vector<ShardRecord>& shards, Part part)
{
    return std::accumulate(
        shards.begin(), shards.end(), std::uint64_t{0},
        [part](std::uint64_t sum, const ShardRecord& shard) { return sum + shard.*part; });
}

} // namespace

std::filesystem::path DatasetFolder::recordFile(std::uint64_t shard) const
{
    return path / fmt::format("shard-{:05}.json", shard);
}

ShardRecord ShardRecord::of(std::uint64_t number)
{
    ShardRecord shard;
    shard.number = number;
    shard.tokensFile.name = fmt::format("tokens-{:05}.npy", number);
    shard.documentsFile.name = fmt::format("documents-{:05}.npy", number);
    shard.segmentsFile.name = fmt::format("segments-{:05}.npy", number);
    return shard;
}

std::string ShardRecord::toJson(const std::string& plan) const
{
    Json json = {{"mullion_dataset_shard", kRecordVersion}, {"plan", plan}};
    json.update(recordToJson(*this));
    return textOfJson(json);
}

Result<ShardRecord> ShardRecord::fromJson(std::string_view text, const std::string& plan,
                                          std::uint64_t number, const std::string& origin)
try {
    const Json json = Json::parse(text);
    if (numberAt(json, "mullion_dataset_shard") != kRecordVersion)
        return fail(ErrorCode::Input, fmt::format("'{}' is of another version", origin),
                    "Use the version of Mullion that wrote it");
    if (json.at("plan").get<std::string>() != plan)
        return fail(ErrorCode::Input, fmt::format("'{}' belongs to another dataset", origin),
                    "Put the files of each dataset into a folder of their own");
    ShardRecord shard = recordFromJson(json);
    if (shard.number != number)
        return fail(ErrorCode::Input, fmt::format("'{}' describes shard {}", origin, shard.number),
                    "Give the file back its name");
    return shard;
} catch (const Json::exception& error) {
    return fail(ErrorCode::Input, fmt::format("'{}' describes no shard ({})", origin, error.what()),
                "Delete it to have the shard made again");
}

std::uint64_t DatasetIndex::documents() const
{
    return sumOf(shards, &ShardRecord::documents);
}

std::uint64_t DatasetIndex::bytes() const
{
    return sumOf(shards, &ShardRecord::bytes);
}

std::uint64_t DatasetIndex::tokens() const
{
    return sumOf(shards, &ShardRecord::tokens);
}

std::string DatasetIndex::toJson() const
{
    Json list = Json::array();
    for (const ShardRecord& shard : shards)
        list.push_back(recordToJson(shard));
    return textOfJson({{"mullion_dataset", kIndexVersion},
                       {"tokenizer",
                        {{"name", plan.tokenizer},
                         {"identity", plan.tokenizerIdentity},
                         {"vocabulary", plan.vocabulary}}},
                       {"dtype", fmt::format("uint{}", 8 * plan.tokenWidth())},
                       {"part", nameOf(plan.part)},
                       {"documents", documents()},
                       {"bytes", bytes()},
                       {"symbols", symbols()},
                       {"tokens", tokens()},
                       {"plan", Json::parse(plan.toJson())},
                       {"shards", std::move(list)}});
}

Result<DatasetIndex> DatasetIndex::fromJson(std::string_view text, const std::string& origin)
try {
    const Json json = Json::parse(text);
    if (const auto version = numberAt(json, "mullion_dataset"); version != kIndexVersion)
        return fail(ErrorCode::Input,
                    fmt::format("'{}' has format {}, this program reads {}", origin, version,
                                kIndexVersion),
                    "Use the version of Mullion that wrote it");
    auto plan = DatasetPlan::fromJson(json.at("plan").dump(), origin);
    if (!plan)
        return fail(std::move(plan).error());
    DatasetIndex index{std::move(*plan), {}};
    for (const Json& entry : json.at("shards"))
        index.shards.push_back(recordFromJson(entry));
    bool inOrder = !index.shards.empty();
    for (std::size_t i = 0; inOrder && i < index.shards.size(); ++i)
        inOrder =
            index.shards[i].number == i && index.shards[i].last == (i + 1 == index.shards.size());
    // What it says twice it must say alike: this finds entries that were edited or lost.
    if (!inOrder || index.toJson() != textOfJson(json))
        return fail(ErrorCode::Input, fmt::format("'{}' has been altered", origin),
                    "Delete it and run 'mullion dataset' again, which writes it anew");
    return index;
} catch (const Json::exception& error) {
    return fail(ErrorCode::Input,
                fmt::format("'{}' is no index of a dataset ({})", origin, error.what()),
                "Choose a folder that 'mullion dataset' has finished");
}

Result<> checkShardFiles(const DatasetFolder& folder, const ShardRecord& shard)
{
    for (const ShardFile* file : {&shard.tokensFile, &shard.documentsFile, &shard.segmentsFile}) {
        const auto path = folder.path / file->name;
        const auto there = identityOfFile(path);
        if (!there)
            return fail(there.error());
        if (there->sizeBytes != file->sizeBytes || there->hash != file->hash)
            return fail(ErrorCode::Input,
                        fmt::format("'{}' is not the file that was written: {} bytes with hash {} "
                                    "instead of {} with {}",
                                    path.string(), there->sizeBytes, there->hash, file->sizeBytes,
                                    file->hash),
                        "Run the 'mullion dataset' that made it again, which makes damaged shards "
                        "anew");
    }
    return {};
}

} // namespace mullion
