// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaemodel.h"
#include "core/icae/questiontokens.h"

#include <span>
#include <vector>

namespace mullion {

/// What is predicted of some answers, and what it should have been.
struct AnswerBatch
{
    at::Tensor hidden;  ///< [questions, n, dModel], before the head
    at::Tensor targets; ///< int64 [questions, n], kNoTarget where there is no answer
};

/// Questions through encoder and decoder: slots, [FT], prompt, answer (reference, section 1.4).
/// Contexts of the same length go through the encoder together, and through the decoder what comes
/// after as many slots; shorter texts are filled up behind, where nobody looks. `encoding`:
/// compute, recompute, dropout.
std::vector<AnswerBatch> predictAnswers(const IcaeModel& model,
                                        std::span<const QuestionTokens> questions,
                                        const ForwardOptions& encoding);

/// The same by the base alone, from the start token: after the context, or without it.
std::vector<AnswerBatch> predictAnswersWithoutSlots(const IcaeModel& model,
                                                    std::span<const QuestionTokens> questions,
                                                    bool withContext, at::ScalarType compute);

} // namespace mullion
