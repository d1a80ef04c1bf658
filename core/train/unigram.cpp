// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/unigram.h"

#include <algorithm>
#include <cmath>

namespace mullion {

void Unigram::count(TokenId id)
{
    m_kinds += m_counts[id] == 0 ? 1 : 0;
    m_counts[id] += 1;
    m_all += 1;
}

double Unigram::nats(TokenId id) const
{
    const auto vocabulary = static_cast<double>(m_counts.size());
    if (m_all == 0)
        return std::log(vocabulary);
    return -std::log((m_counts[id] + m_kinds / vocabulary) / (m_all + m_kinds));
}

TokenId Unigram::mostFrequent() const
{
    return static_cast<TokenId>(std::ranges::max_element(m_counts) - m_counts.begin());
}

UnigramBaseline measureUnigram(const TokenBatch& examples, std::int64_t context,
                               const TokenizerInfo& tokenizer, const HeldOutText& heldOut)
{
    UnigramBaseline baseline{{}, WindowPositions(tokenizer.tokensPerWindow)};
    const std::size_t positions = baseline.perPosition.sums().size();
    Unigram everywhere(tokenizer.vocabulary);
    std::vector<Unigram> at(positions, Unigram(tokenizer.vocabulary));
    for (std::size_t i = 0; i < examples.ids.size(); ++i) {
        if (examples.ids[i] == kNoToken)
            continue;
        const auto id = static_cast<TokenId>(examples.ids[i]);
        everywhere.count(id);
        at[i % static_cast<std::size_t>(context) % positions].count(id);
    }
    const TokenId favourite = everywhere.mostFrequent();
    std::vector<TokenId> favourites;
    for (const Unigram& unigram : at)
        favourites.push_back(unigram.mostFrequent());
    for (const HeldOutText::Piece& piece : heldOut.pieces) {
        for (std::size_t i = 0; i < piece.ids.size(); ++i) {
            const TokenId id = piece.ids[i];
            const std::size_t position = (piece.first + i) % positions;
            baseline.all.nats += everywhere.nats(id);
            baseline.all.correct += id == favourite ? 1 : 0;
            baseline.all.count += 1;
            baseline.perPosition.add(position, at[position].nats(id), id == favourites[position]);
        }
    }
    return baseline;
}

} // namespace mullion
