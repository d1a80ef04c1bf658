// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/languagemodel.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mullion {

/// What a model pays for a token of a text.
struct CostedToken
{
    std::uint32_t id = 0;
    std::uint32_t bytes = 0; ///< that become certain once it is read; may be 0
    double bits = 0;         ///< -log2 of its probability, given all tokens before
};

struct TextCosts
{
    std::vector<CostedToken> tokens; ///< in order; their bytes join to the text

    [[nodiscard]] double bits() const;
};

/// Each token of a text from its beginning, as the model sees it. `tokenizer`: the model's, or
/// `bytes` for an M1. Errors: `Usage` for a tokenizer whose ids the model does not know;
/// `Cancelled`; those of the model.
Result<TextCosts> costsOf(const LanguageModel& model, const Tokenizer& tokenizer, TextView text,
                          const std::stop_token& stop = {});

/// The tokens' bits shared out evenly over their bytes; those of a token without bytes go to the
/// next that has some. One number per byte of the text.
std::vector<double> bitsOfBytes(const TextCosts& costs);

} // namespace mullion
