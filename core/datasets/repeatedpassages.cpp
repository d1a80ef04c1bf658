// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/repeatedpassages.h"

#include "core/base/random.h"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

namespace mullion {

namespace {

constexpr std::uint64_t kShortestPassage = 8;
constexpr std::uint64_t kOneInSaysThrice = 4;
/// Keeps these draws apart from those of the source, which has the same seed.
constexpr std::uint64_t kRepetition = 0x72657065617473; // "repeats"

/// Lengths of one doubling are drawn as often as those of the next.
std::uint64_t drawLength(Random& random, std::uint64_t context)
{
    const std::uint64_t longest = std::max<std::uint64_t>(context / 2, 1);
    const std::uint64_t shortest = std::min(kShortestPassage, longest);
    const auto doublings = static_cast<std::uint64_t>(std::bit_width(longest / shortest));
    const std::uint64_t from = shortest << random.below(doublings);
    const std::uint64_t to = std::min(2 * from - 1, longest);
    return from + random.below(to - from + 1);
}

bool draw(Random& random, double share)
{
    return static_cast<double>(random.next() >> 11) * 0x1p-53 < share;
}

/// What fills `row` when its passages are repeated. A padded row may end up longer than it was.
std::vector<std::int64_t> repeated(std::span<const std::int64_t> row, Random& random)
{
    const std::size_t context = row.size();
    row = row.first(static_cast<std::size_t>(std::ranges::find(row, kNoToken) - row.begin()));
    std::vector<std::int64_t> ids;
    while (ids.size() < context && !row.empty()) {
        const auto passage =
            row.first(std::min<std::size_t>(row.size(), drawLength(random, context)));
        const int times = random.below(kOneInSaysThrice) == 0 ? 3 : 2;
        for (int i = 0; i < times; ++i)
            ids.insert(ids.end(), passage.begin(), passage.end());
        row = row.subspan(passage.size());
    }
    ids.resize(context, kNoToken);
    return ids;
}

class RepeatedPassages final : public TokenExamples
{
public:
    RepeatedPassages(std::unique_ptr<TokenExamples> source, double share, std::uint64_t seed)
        : m_source(std::move(source))
        , m_share(share)
        , m_seed(derivedSeed(seed, kRepetition))
    {
    }

    [[nodiscard]] std::int64_t context() const override { return m_source->context(); }
    [[nodiscard]] std::uint64_t pass() const override { return m_source->pass(); }

    Result<TokenBatch> next(std::int64_t examples) override
    {
        auto batch = m_source->next(examples);
        if (!batch)
            return batch;
        const double symbolsPerToken = batch->tokens > 0 ? batch->symbols / batch->tokens : 0;
        const auto context = static_cast<std::size_t>(m_source->context());
        for (std::size_t i = 0; i < static_cast<std::size_t>(examples); ++i, ++m_place) {
            Random random(derivedSeed(m_seed, m_place));
            if (!draw(random, m_share))
                continue;
            const auto row = std::span(batch->ids).subspan(i * context, context);
            std::ranges::copy(repeated(row, random), row.begin());
        }
        batch->tokens = static_cast<double>(batch->ids.size())
                        - static_cast<double>(std::ranges::count(batch->ids, kNoToken));
        batch->symbols = batch->tokens * symbolsPerToken;
        return batch;
    }

    Result<> skip(std::uint64_t examples) override
    {
        m_place += examples;
        return m_source->skip(examples);
    }

private:
    std::unique_ptr<TokenExamples> m_source;
    double m_share;
    std::uint64_t m_seed;
    std::uint64_t m_place = 0; ///< examples read
};

} // namespace

std::unique_ptr<TokenExamples> repeatPassages(std::unique_ptr<TokenExamples> examples, double share,
                                              std::uint64_t seed)
{
    return std::make_unique<RepeatedPassages>(std::move(examples), share, seed);
}

} // namespace mullion
