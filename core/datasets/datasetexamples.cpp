// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/permutation.h"
#include "core/datasets/tokenexamples.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

class DatasetExamples final : public TokenExamples
{
public:
    /// The tokens of a shard and the examples in it.
    struct Part
    {
        NpyReader tokens;
        std::uint64_t firstExample = 0;
    };

    DatasetExamples(Dataset dataset, std::vector<Part> parts, std::uint64_t size,
                    std::int64_t context, std::uint64_t seed)
        : m_dataset(std::move(dataset))
        , m_parts(std::move(parts))
        , m_size(size)
        , m_context(context)
        , m_seed(seed)
    {
        const DatasetIndex& index = m_dataset.index();
        m_symbolsPerToken =
            static_cast<double>(index.symbols()) / static_cast<double>(index.tokens());
    }

    [[nodiscard]] std::int64_t context() const override { return m_context; }
    [[nodiscard]] std::uint64_t pass() const override { return m_place / m_size + 1; }

    Result<TokenBatch> next(std::int64_t examples) override
    {
        TokenBatch batch;
        batch.ids.reserve(static_cast<std::size_t>(examples * m_context));
        for (std::int64_t i = 0; i < examples; ++i, ++m_place) {
            const Permutation order(m_size, derivedSeed(m_seed, m_place / m_size));
            MULLION_TRY(read(order.at(m_place % m_size), batch.ids));
        }
        batch.tokens = static_cast<double>(batch.ids.size());
        batch.symbols = batch.tokens * m_symbolsPerToken;
        return batch;
    }

    Result<> skip(std::uint64_t examples) override
    {
        m_place += examples;
        return {};
    }

private:
    Result<> read(std::uint64_t example, std::vector<std::int64_t>& ids)
    {
        const auto after = std::ranges::upper_bound(m_parts, example, {}, &Part::firstExample);
        const Part& part = *(after - 1);
        const auto context = static_cast<std::uint64_t>(m_context);
        m_ids.resize(context);
        MULLION_TRY(part.tokens.read((example - part.firstExample) * context, m_ids));
        const std::uint32_t vocabulary = m_dataset.index().plan.vocabulary;
        for (const std::uint32_t id : m_ids) {
            if (id >= vocabulary)
                return fail(ErrorCode::Input,
                            fmt::format("Token {} stands in '{}', but its tokenizer has {}", id,
                                        m_dataset.folder().path.string(), vocabulary),
                            "Check it with 'mullion dataset verify'");
        }
        ids.insert(ids.end(), m_ids.begin(), m_ids.end());
        return {};
    }

    Dataset m_dataset;
    std::vector<Part> m_parts; ///< those that have examples, in order
    std::uint64_t m_size;      ///< examples of all parts
    std::int64_t m_context;
    std::uint64_t m_seed;
    std::uint64_t m_place = 0; ///< examples read
    double m_symbolsPerToken = 0;
    std::vector<std::uint32_t> m_ids; ///< of one example
};

} // namespace

Result<std::unique_ptr<TokenExamples>> openDatasetExamples(Dataset dataset, std::int64_t context,
                                                           std::uint64_t seed)
{
    std::vector<DatasetExamples::Part> parts;
    std::uint64_t examples = 0;
    for (const ShardRecord& record : dataset.index().shards) {
        const std::uint64_t here = record.tokens / static_cast<std::uint64_t>(context);
        if (here == 0)
            continue;
        auto tokens = NpyReader::open(dataset.folder().path / record.tokensFile.name,
                                      record.tokensArray(dataset.index().plan.tokenWidth()));
        if (!tokens)
            return fail(std::move(tokens).error());
        parts.push_back({std::move(*tokens), examples});
        examples += here;
    }
    if (parts.empty())
        return fail(ErrorCode::Input,
                    fmt::format("The dataset '{}' has {} tokens and no example of {}",
                                dataset.folder().path.string(), dataset.index().tokens(), context),
                    "Give more text or choose a shorter context");
    return std::make_unique<DatasetExamples>(std::move(dataset), std::move(parts), examples,
                                             context, seed);
}

} // namespace mullion
