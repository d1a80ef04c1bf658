// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/tokenexamples.h"
#include "core/train/heldouttext.h"
#include "core/train/windowpositions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// How often each token comes, whatever stands before it: the trivial model that a trained one
/// must beat (paper, table 3). Tokens that were not seen share what Witten and Bell leave them:
/// p = (count + kinds / vocabulary) / (all + kinds).
class Unigram
{
public:
    explicit Unigram(std::uint32_t vocabulary)
        : m_counts(vocabulary)
    {
    }

    void count(TokenId id);
    [[nodiscard]] double nats(TokenId id) const;
    [[nodiscard]] TokenId mostFrequent() const;

private:
    std::vector<double> m_counts;
    double m_all = 0;
    double m_kinds = 0;
};

/// Unigram costs of the held-out text, over all positions (`all`) and with a model for each
/// position inside a window (`perPosition`). Counted on `examples` examples.
struct UnigramBaseline
{
    PredictionSums all;
    WindowPositions perPosition;
};

UnigramBaseline measureUnigram(const TokenBatch& examples, std::int64_t context,
                               const TokenizerInfo& tokenizer, const HeldOutText& heldOut);

} // namespace mullion
