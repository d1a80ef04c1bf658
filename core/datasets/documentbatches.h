// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/datasets/encodedbatch.h"
#include "core/text/corpus.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace mullion {

/// A corpus cut into batches, none of which reaches over the end of a shard.
///
/// A shard ends with the document that brings it to `shardBytes` symbols of text. So where shards
/// end is known without encoding anything, and processes that share them agree.
class DocumentBatches
{
public:
    /// Documents of shards that `isWanted` does not want are read, counted and passed over.
    DocumentBatches(std::unique_ptr<DocumentSource> source, std::uint64_t shardBytes,
                    std::function<bool(std::uint64_t shard)> isWanted);

    /// The next batch, or nothing at the end of the corpus. A batch may hold no document: it
    /// tells that a shard has ended, or only that reading has come further.
    Result<std::optional<DocumentBatch>> next();

    /// Of those read so far, wanted or not.
    [[nodiscard]] std::uint64_t documents() const { return m_documents; }
    /// `DocumentSource::bytesRead`
    [[nodiscard]] std::uint64_t bytesRead() const { return m_source->bytesRead(); }

private:
    void begin(const Document& firstOfShard);

    std::unique_ptr<DocumentSource> m_source;
    std::uint64_t m_shardBytes;
    std::function<bool(std::uint64_t)> m_isWanted;
    std::uint64_t m_documents = 0;
    std::uint64_t m_shard = 0;        ///< of the document last read
    std::uint64_t m_shardSymbols = 0; ///< of it that have been read
    std::optional<Document> m_ahead;  ///< read, but of the next batch
    bool m_atEnd = false;
};

} // namespace mullion
