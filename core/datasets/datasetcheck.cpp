// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/datasetcheck.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

constexpr std::uint64_t kTokensAtOnce = 1 << 20;

/// Whether the text is one document of so many symbols.
bool isWholeDocument(const Text& text, std::uint64_t symbols)
{
    return text.view().symbolCount() == symbols && text.documentEnds.size() == 1
           && text.documentEnds.front().value() == text.bytes.size();
}

class Checker
{
public:
    Checker(const Dataset& dataset, const DatasetCheckOptions& options)
        : m_dataset(dataset)
        , m_options(options)
        , m_allTokens(dataset.index().tokens() * (options.tokenizer ? 2 : 1))
    {
    }

    Result<DatasetCheck> run()
    {
        for (std::size_t i = 0; i < m_dataset.shards(); ++i) {
            MULLION_TRY(checkShardFiles(m_dataset.folder(), m_dataset.index().shards[i]));
            const auto shard = m_dataset.openShard(i);
            if (!shard)
                return fail(shard.error());
            MULLION_TRY(checkIds(*shard));
            if (m_options.tokenizer)
                MULLION_TRY(checkDocuments(*shard));
            m_check.documents += shard->documents();
        }
        if (m_options.corpus) {
            const auto more = m_options.corpus->next();
            if (!more)
                return fail(more.error());
            if (*more)
                return fail(ErrorCode::Input,
                            fmt::format("The corpus goes on with '{}' where the dataset ends",
                                        (*more)->origin),
                            "Name the corpus as it was when the dataset was made");
        }
        return m_check;
    }

private:
    Result<> checkIds(const DatasetShard& shard)
    {
        const std::uint32_t vocabulary = m_dataset.index().plan.vocabulary;
        std::vector<TokenId> ids;
        for (std::uint64_t at = 0; at < shard.record().tokens; at += ids.size()) {
            ids.resize(std::min(kTokensAtOnce, shard.record().tokens - at));
            MULLION_TRY(shard.read(TokenPos(at), ids));
            const auto wrong =
                std::ranges::find_if(ids, [&](TokenId id) { return id >= vocabulary; });
            if (wrong != ids.end())
                return fail(ErrorCode::Input,
                            fmt::format("'{}' has token {} at place {}, but the vocabulary ends "
                                        "before {}",
                                        shard.record().tokensFile.name, *wrong,
                                        at + static_cast<std::uint64_t>(wrong - ids.begin()),
                                        vocabulary),
                            "Make the dataset again");
            m_check.tokens += ids.size();
            report(ids.size());
        }
        return {};
    }

    Result<> checkDocuments(const DatasetShard& shard)
    {
        for (std::uint64_t i = 0; i < shard.documents(); ++i) {
            const std::string place =
                fmt::format("Document {} of '{}'", i, shard.record().tokensFile.name);
            const auto encoded = shard.readDocument(i);
            if (!encoded)
                return fail(encoded.error());
            const auto text = m_options.tokenizer->decode(*encoded);
            if (!text)
                return fail(text.error().within(place));
            std::uint64_t symbols = 0;
            for (const Segment& segment : encoded->segments)
                symbols += segment.symbols;
            bool isRight = isWholeDocument(*text, symbols);
            ++m_check.decoded;
            std::string origin = fmt::format("a document of {} bytes", symbols - 1);
            if (m_options.corpus) {
                const auto document = m_options.corpus->next();
                if (!document)
                    return fail(document.error());
                isRight = isRight && *document && (*document)->bytes == text->bytes;
                origin = *document ? fmt::format("'{}'", (*document)->origin)
                                   : std::string("nothing, the end of the corpus");
                ++m_check.compared;
            }
            if (!isRight) {
                ++m_check.different;
                if (m_options.tokenizer->info().lossless)
                    return fail(ErrorCode::Input,
                                fmt::format("{} decodes to {} bytes that are not {}", place,
                                            text->bytes.size(), origin),
                                "Name the corpus as it was, or make the dataset again");
            }
            report(encoded->ids.size());
        }
        return {};
    }

    void report(std::uint64_t tokens)
    {
        m_tokensDone += tokens;
        m_options.progressed(m_tokensDone, m_allTokens);
    }

    const Dataset& m_dataset;
    const DatasetCheckOptions& m_options;
    std::uint64_t m_allTokens;
    std::uint64_t m_tokensDone = 0;
    DatasetCheck m_check;
};

} // namespace

Result<DatasetCheck> checkDataset(const Dataset& dataset, const DatasetCheckOptions& options)
{
    if (options.corpus && !options.tokenizer)
        return fail(ErrorCode::Usage, "Tokens cannot be compared with a corpus without a tokenizer",
                    "Give the tokenizer too");
    if (options.tokenizer)
        MULLION_TRY(dataset.checkTokenizer(options.tokenizer->info()));
    return Checker(dataset, options).run();
}

} // namespace mullion
