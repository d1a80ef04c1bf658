// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/tokenize/idranges.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// How a token is drawn from what a model says.
struct SamplingOptions
{
    double temperature = 1.0; ///< logits are divided by it; 0: always the most probable token
    std::size_t topK = 0;     ///< only the k most probable ones; 0: all
    double topP = 1.0;        ///< only the most probable ones that together have this probability
    std::uint64_t seed = 1;
};

/// Error (`Usage`) for a value out of range, with the range.
Result<> check(const SamplingOptions& options);

/// Draws tokens. The same seed and logits give the same tokens.
class Sampler
{
public:
    /// `options` have been checked.
    explicit Sampler(const SamplingOptions& options)
        : m_options(options)
        , m_random(options.seed)
    {
    }

    struct Choice
    {
        TokenId id = 0;
        /// Natural logarithm of the probability that the model gives it among the allowed ids;
        /// temperature and cuts do not count.
        double logProbability = 0;
    };

    /// One of the allowed ids (at least one), all below logits.size(). Error (`Input`) for logits
    /// that are no numbers.
    Result<Choice> choose(std::span<const float> logits, const IdRanges& allowed);

private:
    struct Candidate
    {
        TokenId id = 0;
        double logit = 0;
        double weight = 0;
    };

    /// Leaves the most probable ones, the first among equals.
    void keepTopK();
    void keepTopP();
    [[nodiscard]] std::size_t draw();

    SamplingOptions m_options;
    Random m_random;
    std::vector<Candidate> m_candidates; ///< kept for its memory
};

} // namespace mullion
