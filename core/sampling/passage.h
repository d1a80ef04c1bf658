// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/languagemodel.h"
#include "core/tokenize/continuation.h"
#include "core/tokenize/tokenizer.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace mullion {

/// A text in the hands of a model: as much of its end as the model can look back on, and what it
/// says comes next.
///
/// A model knows tokens of texts from their beginning: what a token in the middle of a coder's
/// stream means depends on all before. So when the context is full, the text's last part is given
/// anew, as a prompt of its own, and loses the tokens it had. That holds for every tokenizer.
class Passage
{
public:
    /// Both must outlive it. Errors (`Usage`): the model's ids are not the tokenizer's.
    static Result<Passage> open(const LanguageModel& model, const Tokenizer& tokenizer,
                                TextView prompt);

    /// What may come next: at least one id.
    [[nodiscard]] const IdRanges& allowed() const { return m_continuation->allowed(); }
    /// A logit for each id.
    [[nodiscard]] std::span<const float> logits() const { return m_logits; }

    /// Goes on with a token; the text that becomes certain.
    Result<Text> take(TokenId id);
    /// Lets the model read the tokens taken; to be called before the next is chosen.
    Result<> read();

    /// Tokens of the prompt that the model has read at first.
    [[nodiscard]] std::size_t promptTokens() const { return m_promptTokens; }
    /// How often the text's last part was given anew.
    [[nodiscard]] std::size_t renewals() const { return m_renewals; }

private:
    Passage(const LanguageModel& model, const Tokenizer& tokenizer)
        : m_model(&model)
        , m_tokenizer(&tokenizer)
    {
    }

    /// Begins with the end of m_text, as much as fits into `most` tokens.
    Result<> begin(std::size_t most);

    const LanguageModel* m_model;
    const Tokenizer* m_tokenizer;
    Text m_text; ///< since the last beginning
    std::unique_ptr<Continuation> m_continuation;
    std::unique_ptr<LanguageModelState> m_state;
    std::span<const float> m_logits;
    std::vector<TokenId> m_unread;
    std::size_t m_promptTokens = 0;
    std::size_t m_renewals = 0;
};

} // namespace mullion
