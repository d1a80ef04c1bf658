// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/contextquestions.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mullion {

/// Tokens at most.
struct QuestionLimits
{
    std::int64_t context = 0;
    std::int64_t prompt = 0;
    std::int64_t answer = 0;
};

/// A question as tokens: context, prompt and answer are encoded each on its own (reference, section
/// 7.5).
struct QuestionTokens
{
    std::vector<std::int64_t> context; ///< at least 1
    std::vector<std::int64_t> prompt;
    std::vector<std::int64_t> answer; ///< at least 1; with the end token, if it was not cut
    double answerSymbols = 0;         ///< bytes, and 1 for the end
};

/// What is longer than the limits is cut at its end. Errors: those of encoding; `Input` for an
/// empty context or answer.
Result<QuestionTokens> encodeQuestion(const Tokenizer& tokenizer, const ContextQuestion& question,
                                      std::optional<TokenId> endToken,
                                      const QuestionLimits& limits);

} // namespace mullion
