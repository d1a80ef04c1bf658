// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"
#include "core/train/settings.h"
#include "core/train/trainingtext.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mullion {

/// Held-out raw text, the same bytes whatever the tokenizer, and its tokens.
struct HeldOutText
{
    /// Tokens of the texts, each encoded on its own and cut every `context` tokens.
    struct Piece
    {
        std::vector<TokenId> ids; ///< at most `context`
        std::uint64_t first = 0;  ///< index in its text of the piece's first token
    };

    std::vector<Piece> pieces;
    std::uint64_t symbols = 0; ///< bytes and document ends of all texts
    std::uint64_t tokens = 0;
    std::string hash; ///< of the raw text; runs with the same hash can be compared
};

/// Draws the texts: a function of the corpus, not of the tokenizer or the run's seed. None when
/// nothing is held out. Errors: those of reading and encoding.
Result<HeldOutText> drawHeldOutText(const Tokenizer& tokenizer, const TextSource& source,
                                    const TokenSettings& settings);

} // namespace mullion
