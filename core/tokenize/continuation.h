// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/idranges.h"

#include <string>
#include <vector>

namespace mullion {

/// A prompt on its way on: the tokens it settles, the ids that may come next, and what they mean.
///
/// The last token of a prompt depends on what follows, so a prompt seldom ends where a token does.
/// Tokens are therefore settled only as far as they are the same for every text that begins with
/// the prompt. From there on a model chooses among the ids that such texts go on with, until they
/// cover the prompt; then among all. So what comes out begins with the prompt, and no token stands
/// there that the encoder would not have put there. (README, "Prompts".)
///
/// For one thread; must not outlive its tokenizer.
class Continuation
{
public:
    virtual ~Continuation() = default;

    /// What all texts that begin with the prompt begin with.
    [[nodiscard]] virtual const std::vector<TokenId>& settled() const = 0;

    /// What may come next. While the prompt is not covered: at least all that a text beginning
    /// with it may go on with. Afterwards: every id. Empty when no more fits into the example, in
    /// tokenizers that code in examples.
    [[nodiscard]] virtual const IdRanges& allowed() const = 0;

    /// Goes on with a token, and gives the text behind the prompt that becomes certain with it.
    /// Memory does not grow with the text but for what a byte model remembers of an example.
    /// Errors: `Usage` for an id that is not allowed, `Resource` of a byte model.
    [[nodiscard]] virtual Result<Text> take(TokenId id) = 0;
};

/// The error of `take` for an id that is not allowed.
Error notAllowed(TokenId id, const std::string& tokenizer);

} // namespace mullion
