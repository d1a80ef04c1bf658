// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/datasetplan.h"

#include "core/base/hash.h"
#include "core/datasets/datasetjson.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mullion {

namespace {

constexpr int kPlanVersion = 1;
constexpr std::array kParts = {CorpusPart::All, CorpusPart::Training, CorpusPart::Validation};

Result<CorpusPart> partNamed(const std::string& name, const std::string& origin)
{
    for (const CorpusPart part : kParts) {
        if (nameOf(part) == name)
            return part;
    }
    return fail(ErrorCode::Input, fmt::format("'{}' names an unknown part '{}'", origin, name),
                "Use a newer version of Mullion");
}

/// The name tells how the file is read, the rest what is in it.
bool sameContent(const CorpusFile& a, const CorpusFile& b)
{
    return jsonText(a.path.filename().string()) == jsonText(b.path.filename().string())
           && a.sizeBytes == b.sizeBytes && a.hash == b.hash;
}

} // namespace

std::string_view nameOf(CorpusPart part)
{
    switch (part) {
    case CorpusPart::All:
        return "all";
    case CorpusPart::Training:
        return "training";
    case CorpusPart::Validation:
        return "validation";
    }
    return {};
}

int DatasetPlan::tokenWidth() const
{
    if (vocabulary <= 1u << 8)
        return 1;
    return vocabulary <= 1u << 16 ? 2 : 4;
}

std::string DatasetPlan::identity() const
{
    Json content = {{"version", kPlanVersion},   {"tokenizer", tokenizerIdentity},
                    {"vocabulary", vocabulary},  {"part", nameOf(part)},
                    {"shard_bytes", shardBytes}, {"json_field", corpus.jsonField}};
    for (const CorpusFile& file : files)
        content["files"].push_back(
            {jsonText(file.path.filename().string()), file.sizeBytes, file.hash});
    return identityOf(asBytes(textOfJson(content)));
}

std::string DatasetPlan::toJson() const
{
    return textOfJson(
        {{"mullion_dataset_plan", kPlanVersion},
         {"identity", identity()},
         {"tokenizer",
          {{"name", tokenizer}, {"identity", tokenizerIdentity}, {"vocabulary", vocabulary}}},
         {"part", nameOf(part)},
         {"shard_bytes", shardBytes},
         {"corpus", corpusJson(corpus, files)}});
}

Result<DatasetPlan> DatasetPlan::fromJson(std::string_view text, const std::string& origin)
try {
    const Json json = Json::parse(text);
    if (const auto version = numberAt(json, "mullion_dataset_plan"); version != kPlanVersion)
        return fail(
            ErrorCode::Input,
            fmt::format("'{}' has format {}, this program reads {}", origin, version, kPlanVersion),
            "Use the version of Mullion that wrote it");
    DatasetPlan plan;
    const Json& tokenizer = json.at("tokenizer");
    plan.tokenizer = tokenizer.at("name").get<std::string>();
    plan.tokenizerIdentity = tokenizer.at("identity").get<std::string>();
    plan.vocabulary = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(numberAt(tokenizer, "vocabulary"), UINT32_MAX));
    const auto part = partNamed(json.at("part").get<std::string>(), origin);
    if (!part)
        return fail(part.error());
    plan.part = *part;
    plan.shardBytes = numberAt(json, "shard_bytes");
    readCorpusJson(json.at("corpus"), plan.corpus, plan.files);
    if (json.at("identity").get<std::string>() != plan.identity())
        return fail(ErrorCode::Input, fmt::format("'{}' has been altered", origin),
                    "Choose another folder, or copy the file again");
    return plan;
} catch (const Json::exception& error) {
    return fail(ErrorCode::Input,
                fmt::format("'{}' is no plan of a dataset ({})", origin, error.what()),
                "Choose another folder");
}

Result<DatasetPlan> planDataset(const TokenizerInfo& tokenizer, const CorpusSpec& corpus,
                                CorpusPart part, std::uint64_t shardBytes)
{
    auto files = describeCorpus(corpus);
    if (!files)
        return fail(std::move(files).error());
    return DatasetPlan{.tokenizer = tokenizer.name,
                       .tokenizerIdentity = tokenizer.identity,
                       .vocabulary = tokenizer.vocabulary,
                       .corpus = corpus,
                       .files = std::move(*files),
                       .part = part,
                       .shardBytes = shardBytes};
}

std::optional<std::string> differenceOf(const DatasetPlan& there, const DatasetPlan& wanted)
{
    if (there.tokenizerIdentity != wanted.tokenizerIdentity)
        return fmt::format("its tokenizer is '{}' ({}), not '{}' ({})", there.tokenizer,
                           there.tokenizerIdentity, wanted.tokenizer, wanted.tokenizerIdentity);
    if (there.part != wanted.part)
        return fmt::format("it holds the part '{}' of its corpus, not '{}'", nameOf(there.part),
                           nameOf(wanted.part));
    if (there.shardBytes != wanted.shardBytes)
        return fmt::format("its shards are of {} bytes of text, not {}", there.shardBytes,
                           wanted.shardBytes);
    if (there.corpus.jsonField != wanted.corpus.jsonField)
        return fmt::format("its text comes from the field '{}', not '{}'", there.corpus.jsonField,
                           wanted.corpus.jsonField);
    if (there.files.size() != wanted.files.size())
        return fmt::format("its corpus has {} files, not {}", there.files.size(),
                           wanted.files.size());
    for (std::size_t i = 0; i < there.files.size(); ++i) {
        if (!sameContent(there.files[i], wanted.files[i]))
            return fmt::format("its corpus has '{}' with other content where '{}' is named",
                               there.files[i].path.string(), wanted.files[i].path.string());
    }
    return std::nullopt;
}

} // namespace mullion
