// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/documentbatches.h"

#include <utility>

namespace mullion {

namespace {

/// Small enough that many are in flight, large enough that handing them over costs nothing.
constexpr std::uint64_t kBatchBytes = 1 << 18;
constexpr std::size_t kBatchDocuments = 1 << 12;

/// So that the caller can tell now and then how far it is.
constexpr std::uint64_t kPassedOverBytes = 1 << 24;

} // namespace

DocumentBatches::DocumentBatches(std::unique_ptr<DocumentSource> source, std::uint64_t shardBytes,
                                 std::function<bool(std::uint64_t)> isWanted)
    : m_source(std::move(source))
    , m_shardBytes(shardBytes)
    , m_isWanted(std::move(isWanted))
{
}

Result<std::optional<DocumentBatch>> DocumentBatches::next()
{
    DocumentBatch batch;
    const auto take = [&](Document&& document) {
        batch.shard = m_shard;
        batch.bytes += document.bytes.size();
        batch.documents.push_back(std::move(document));
    };
    if (m_ahead)
        take(std::move(*std::exchange(m_ahead, std::nullopt)));
    std::uint64_t passedOver = 0;
    while (!m_atEnd && passedOver < kPassedOverBytes && batch.bytes < kBatchBytes
           && batch.documents.size() < kBatchDocuments) {
        auto document = m_source->next();
        if (!document)
            return fail(std::move(document).error());
        const bool shardWasWanted = m_documents > 0 && m_isWanted(m_shard);
        m_atEnd = !*document;
        if (m_atEnd || (m_shardSymbols >= m_shardBytes && m_documents > 0)) {
            batch.shard = m_shard;
            batch.endsShard = true;
            batch.endsCorpus = m_atEnd;
            if (!m_atEnd) {
                begin(**document);
                if (m_isWanted(m_shard))
                    m_ahead = std::move(**document);
            }
            if (shardWasWanted)
                return batch;
            batch = {};
            if (m_ahead)
                take(std::move(*std::exchange(m_ahead, std::nullopt)));
            continue;
        }
        ++m_documents;
        m_shardSymbols += (*document)->bytes.size() + 1;
        if (m_isWanted(m_shard))
            take(std::move(**document));
        else
            passedOver += (*document)->bytes.size() + 1;
    }
    if (m_atEnd && batch.documents.empty())
        return std::nullopt;
    return batch;
}

void DocumentBatches::begin(const Document& document)
{
    ++m_documents;
    ++m_shard;
    m_shardSymbols = document.bytes.size() + 1;
}

} // namespace mullion
