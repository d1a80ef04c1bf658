// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/shardwriter.h"

#include "core/base/hash.h"

#include <array>
#include <utility>

namespace mullion {

namespace {

Result<> describe(const DatasetFolder& folder, ShardFile& file)
{
    auto identity = identityOfFile(folder.path / file.name);
    if (!identity)
        return fail(std::move(identity).error());
    file.sizeBytes = identity->sizeBytes;
    file.hash = std::move(identity->hash);
    return {};
}

} // namespace

ShardWriter::ShardWriter(DatasetFolder folder, std::string plan, ShardRecord record,
                         NpyWriter tokens, NpyWriter documents, NpyWriter segments)
    : m_folder(std::move(folder))
    , m_plan(std::move(plan))
    , m_record(std::move(record))
    , m_tokens(std::move(tokens))
    , m_documents(std::move(documents))
    , m_segments(std::move(segments))
{
}

Result<ShardWriter> ShardWriter::create(const DatasetFolder& folder, const DatasetPlan& plan,
                                        std::uint64_t shard)
{
    ShardRecord record = ShardRecord::of(shard);
    auto tokens = NpyWriter::create(folder.path / record.tokensFile.name,
                                    record.tokensArray(plan.tokenWidth()));
    if (!tokens)
        return fail(std::move(tokens).error());
    auto documents =
        NpyWriter::create(folder.path / record.documentsFile.name, record.documentsArray());
    if (!documents)
        return fail(std::move(documents).error());
    auto segments =
        NpyWriter::create(folder.path / record.segmentsFile.name, record.segmentsArray());
    if (!segments)
        return fail(std::move(segments).error());
    MULLION_TRY(documents->writeNumbers(std::array<std::uint64_t, 1>{0}));
    return ShardWriter(folder, plan.identity(), std::move(record), std::move(*tokens),
                       std::move(*documents), std::move(*segments));
}

Result<> ShardWriter::write(const EncodedBatch& batch)
{
    std::vector<std::uint64_t> ends;
    ends.reserve(batch.documentSizes.size());
    for (const std::uint64_t size : batch.documentSizes)
        ends.push_back(m_record.tokens += size);
    m_record.documents += ends.size();
    m_record.bytes += batch.bytes;
    m_record.segments += batch.segments.size() / 2;
    MULLION_TRY(m_tokens.write(batch.tokens));
    MULLION_TRY(m_documents.writeNumbers(ends));
    return m_segments.writeNumbers(batch.segments);
}

Result<ShardRecord> ShardWriter::finish(bool isLast)
{
    m_record.last = isLast;
    for (NpyWriter* file : {&m_tokens, &m_documents, &m_segments})
        MULLION_TRY(file->commit());
    for (ShardFile* file : {&m_record.tokensFile, &m_record.documentsFile, &m_record.segmentsFile})
        MULLION_TRY(describe(m_folder, *file));
    MULLION_TRY(writeFileAtomically(m_folder.recordFile(m_record.number), m_record.toJson(m_plan)));
    return m_record;
}

} // namespace mullion
