// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/dataset.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr std::uint64_t kLargestIndex = 1ull << 30;

Result<std::vector<std::uint64_t>> readAll(const std::filesystem::path& path, const NpyArray& array)
{
    const auto file = NpyReader::open(path, array);
    if (!file)
        return fail(file.error());
    std::vector<std::uint64_t> numbers(array.rows * std::max<std::uint64_t>(array.columns, 1));
    MULLION_TRY(file->read(0, numbers));
    return numbers;
}

tl::unexpected<Error> bordersAreWrong(const DatasetFolder& folder, const ShardFile& file,
                                      std::string_view what)
{
    return fail(ErrorCode::Input,
                fmt::format("'{}' is damaged: {}", (folder.path / file.name).string(), what),
                "Run the 'mullion dataset' that made it again");
}

} // namespace

Result<DatasetShard> DatasetShard::open(const DatasetFolder& folder, const ShardRecord& record,
                                        int tokenWidth)
{
    auto tokens =
        NpyReader::open(folder.path / record.tokensFile.name, record.tokensArray(tokenWidth));
    if (!tokens)
        return fail(std::move(tokens).error());
    auto starts = readAll(folder.path / record.documentsFile.name, record.documentsArray());
    if (!starts)
        return fail(std::move(starts).error());
    auto segments = readAll(folder.path / record.segmentsFile.name, record.segmentsArray());
    if (!segments)
        return fail(std::move(segments).error());
    DatasetShard shard(record, std::move(*tokens));
    shard.m_starts = std::move(*starts);
    shard.m_segments = std::move(*segments);
    MULLION_TRY(shard.checkBorders(folder));
    return shard;
}

Result<> DatasetShard::checkBorders(const DatasetFolder& folder)
{
    if (m_starts.front() != 0 || m_starts.back() != m_record.tokens)
        return bordersAreWrong(folder, m_record.documentsFile,
                               "its documents do not fill the shard");
    std::uint64_t segment = 0;
    std::uint64_t token = 0;
    std::uint64_t symbols = 0;
    for (const std::uint64_t start : m_starts) {
        for (; token < start && segment < m_record.segments; ++segment) {
            const std::uint64_t tokens = m_segments[2 * segment];
            const std::uint64_t more = m_segments[2 * segment + 1];
            if (tokens == 0 || tokens > start - token || more > m_record.symbols() - symbols)
                return bordersAreWrong(folder, m_record.segmentsFile,
                                       "a segment reaches over the end of its document");
            token += tokens;
            symbols += more;
        }
        // Also where documents are not in ascending order.
        if (token != start)
            return bordersAreWrong(folder, m_record.documentsFile,
                                   "a document does not begin with a segment");
        m_firstSegment.push_back(segment);
    }
    if (segment != m_record.segments || symbols != m_record.symbols())
        return bordersAreWrong(folder, m_record.segmentsFile, "its segments do not fill the shard");
    return {};
}

TokenRange DatasetShard::tokensOf(std::uint64_t document) const
{
    return {TokenPos(m_starts[document]), TokenPos(m_starts[document + 1])};
}

Result<> DatasetShard::read(TokenPos first, std::span<TokenId> ids) const
{
    return m_tokens.read(first.value(), ids);
}

Result<EncodedText> DatasetShard::readDocument(std::uint64_t document) const
{
    const TokenRange range = tokensOf(document);
    EncodedText encoded;
    encoded.ids.resize(range.size().value());
    MULLION_TRY(read(range.begin, encoded.ids));
    for (std::uint64_t i = m_firstSegment[document]; i < m_firstSegment[document + 1]; ++i)
        encoded.segments.push_back({TokenCount(m_segments[2 * i]), m_segments[2 * i + 1]});
    return encoded;
}

Result<Dataset> Dataset::open(const std::filesystem::path& path)
{
    const DatasetFolder folder{path};
    std::error_code error;
    if (!std::filesystem::exists(folder.indexFile(), error)) {
        const bool isBegun = std::filesystem::exists(folder.planFile(), error);
        return fail(ErrorCode::Input,
                    fmt::format("'{}' is no finished dataset: it has no index.json", path.string()),
                    isBegun ? "Run 'mullion dataset' again for what is missing; it goes on where "
                              "it was stopped"
                            : "Name a folder that 'mullion dataset' has made");
    }
    const auto text = readFile(folder.indexFile(), kLargestIndex);
    if (!text)
        return fail(text.error());
    auto index = DatasetIndex::fromJson(asChars(*text), folder.indexFile().string());
    if (!index)
        return fail(std::move(index).error());
    return Dataset(folder, std::move(*index));
}

Result<DatasetShard> Dataset::openShard(std::size_t shard) const
{
    return DatasetShard::open(m_folder, m_index.shards[shard], m_index.plan.tokenWidth());
}

Result<> Dataset::checkTokenizer(const TokenizerInfo& tokenizer) const
{
    const DatasetPlan& plan = m_index.plan;
    if (tokenizer.identity == plan.tokenizerIdentity)
        return {};
    return fail(ErrorCode::Input,
                fmt::format("The dataset '{}' was made by '{}' ({}), not by '{}' ({})",
                            m_folder.path.string(), plan.tokenizer, plan.tokenizerIdentity,
                            tokenizer.name, tokenizer.identity),
                "Give the tokenizer that made it");
}

} // namespace mullion
