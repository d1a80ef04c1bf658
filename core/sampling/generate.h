// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/languagemodel.h"
#include "core/sampling/sampler.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <stop_token>

namespace mullion {

/// When a text that a model writes ends.
struct GenerationLimits
{
    std::uint64_t tokens = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t bytes = std::numeric_limits<std::uint64_t>::max();
    bool atDocumentEnd = true;      ///< with the first document end, which is still given
    std::optional<TokenId> token{}; ///< this token, which is given too
};

/// A token that a model has written.
struct GeneratedToken
{
    TokenId id = 0;
    Text text; ///< what becomes certain with it; often nothing, or several bytes
    /// See Sampler::Choice. While the prompt is not covered, this is among what agrees with it.
    double logProbability = 0;
    double seconds = 0; ///< to choose it, and for the model to say what it chose from
};

/// Takes tokens as they come; returns false to stop.
using GeneratedTokenSink = std::function<bool(const GeneratedToken&)>;

/// A text that a model has written, in numbers.
struct Generation
{
    enum class End
    {
        TokenLimit,
        ByteLimit,
        DocumentEnd,
        StopToken,
        Sink
    };

    End end = End::TokenLimit;
    std::size_t promptTokens = 0; ///< that the model read before it wrote
    std::uint64_t tokens = 0;
    std::uint64_t bytes = 0; ///< of new text; a document end counts as one
    double bits = 0;         ///< -log2 of the probability of all tokens
    double promptSeconds = 0;
    double seconds = 0;       ///< for all tokens
    std::size_t renewals = 0; ///< see Passage
};

/// Lets a model go on with a prompt. Errors: `Usage` for options out of range, a tokenizer whose
/// texts cannot be continued or that is not the model's; `Cancelled`; those of the model.
Result<Generation> generate(const LanguageModel& model, const Tokenizer& tokenizer, TextView prompt,
                            const SamplingOptions& sampling, const GenerationLimits& limits,
                            const GeneratedTokenSink& sink, std::stop_token stop = {});

} // namespace mullion
