// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answerscores.h"
#include "core/icae/evaluation/passages.h"
#include "core/runs/contextmodel.h"
#include "core/text/contextquestions.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// From what a question is answered.
enum class AnswerSource
{
    Slots,   ///< of the context
    Context, ///< the context itself, read by the base
    Nothing  ///< the prompt alone, read by the base
};

inline constexpr std::array kAnswerSources = {AnswerSource::Slots, AnswerSource::Context,
                                              AnswerSource::Nothing};

/// "slots", "context", "nothing".
std::string nameOf(AnswerSource source);

/// A question as ids.
struct TokenQuestion
{
    TokenIds context;
    TokenIds prompt;
    TokenIds answer;
    bool wasCut = false; ///< the context is the beginning of a longer one
};

/// Context, prompt and answer are encoded each by itself; a context longer than the model can take
/// is cut to its beginning. Errors: those of the tokenizer.
Result<TokenQuestion> tokensOf(const ContextQuestion& question, const Tokenizer& tokenizer,
                               const ContextModelInfo& info);

/// What was said to a question.
struct Answer
{
    std::string text;
    AnswerScores scores;
    double nats = 0; ///< of all tokens of the expected answer
    std::size_t tokens = 0;
};

struct AnswerOptions
{
    std::uint32_t slots = 0;      ///< of a segment; 0: the model's own
    std::uint32_t newTokens = 64; ///< of an answer, at most
};

/// Answers every question from `source`. Errors: those of model and tokenizer.
Result<std::vector<Answer>> answerQuestions(const ContextModel& model, const Tokenizer& tokenizer,
                                            std::span<const TokenQuestion> questions,
                                            AnswerSource source, const AnswerOptions& options);

} // namespace mullion
