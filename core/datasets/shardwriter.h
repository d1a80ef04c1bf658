// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/datasetindex.h"
#include "core/datasets/encodedbatch.h"

#include <cstdint>

namespace mullion {

/// Writes the files of one shard as its batches come. Its record, written last, says that they
/// are whole.
class ShardWriter
{
public:
    static Result<ShardWriter> create(const DatasetFolder& folder, const DatasetPlan& plan,
                                      std::uint64_t shard);

    Result<> write(const EncodedBatch& batch);

    /// The files appear, and the record after them.
    Result<ShardRecord> finish(bool isLast);

    [[nodiscard]] std::uint64_t shard() const { return m_record.number; }

private:
    ShardWriter(DatasetFolder folder, std::string plan, ShardRecord record, NpyWriter tokens,
                NpyWriter documents, NpyWriter segments);

    DatasetFolder m_folder;
    std::string m_plan; ///< its identity
    ShardRecord m_record;
    NpyWriter m_tokens;
    NpyWriter m_documents;
    NpyWriter m_segments;
};

} // namespace mullion
