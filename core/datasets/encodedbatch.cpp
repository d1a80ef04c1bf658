// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/encodedbatch.h"

#include "core/tokenize/encodemany.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

void appendIds(Bytes& bytes, const std::vector<TokenId>& ids, int width)
{
    std::size_t at = bytes.size();
    bytes.resize(at + ids.size() * static_cast<std::size_t>(width));
    for (const TokenId id : ids)
        for (int i = 0; i < width; ++i)
            bytes[at++] = static_cast<std::uint8_t>(id >> (8 * i));
}

/// What every tokenizer promises, and what a reader of the dataset will rely on.
Result<> checkPromises(const EncodedText& encoded, const TokenizerInfo& info, std::uint64_t symbols)
{
    std::uint64_t segmentTokens = 0;
    std::uint64_t segmentSymbols = 0;
    for (const Segment& segment : encoded.segments) {
        segmentTokens += segment.tokens.value();
        segmentSymbols += segment.symbols;
    }
    const bool inRange =
        std::ranges::all_of(encoded.ids, [&](TokenId id) { return id < info.vocabulary; });
    if (encoded.ids.empty() || !inRange || segmentTokens != encoded.ids.size()
        || segmentSymbols != symbols)
        return fail(ErrorCode::Internal,
                    fmt::format("'{}' gives {} tokens in segments of {} tokens and {} symbols for "
                                "{} symbols",
                                info.name, encoded.ids.size(), segmentTokens, segmentSymbols,
                                symbols),
                    "Please report this together with the document");
    return {};
}

} // namespace

Result<EncodedBatch> encodeBatch(const Tokenizer& tokenizer, int tokenWidth,
                                 const DocumentBatch& batch, std::stop_token stop)
{
    EncodedBatch result;
    result.shard = batch.shard;
    result.endsShard = batch.endsShard;
    result.endsCorpus = batch.endsCorpus;
    result.bytes = batch.bytes;
    result.documentSizes.reserve(batch.documents.size());
    std::vector<BytePos> ends;
    for (const Document& document : batch.documents)
        ends.emplace_back(document.bytes.size());
    std::vector<TextView> texts;
    for (std::size_t i = 0; i < ends.size(); ++i)
        texts.push_back({batch.documents[i].bytes, {&ends[i], 1}});
    const auto all = encodeMany(tokenizer, texts, stop);
    MULLION_TRY(all);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const EncodedText& encoded = (*all)[i];
        const auto kept = checkPromises(encoded, tokenizer.info(), texts[i].symbolCount());
        if (!kept)
            return fail(kept.error().within(batch.documents[i].origin));
        appendIds(result.tokens, encoded.ids, tokenWidth);
        result.documentSizes.push_back(encoded.ids.size());
        for (const Segment& segment : encoded.segments) {
            result.segments.push_back(segment.tokens.value());
            result.segments.push_back(segment.symbols);
        }
    }
    return result;
}

} // namespace mullion
