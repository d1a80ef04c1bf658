// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"

#include <span>
#include <stop_token>
#include <vector>

namespace mullion {

/// A tokenizer that takes texts through its model together: a short one alone fills one lane.
class ManyTextsEncoder
{
public:
    virtual ~ManyTextsEncoder() = default;

    /// Each text on its own, as `Tokenizer::encode` does it. Errors: the same.
    [[nodiscard]] virtual Result<std::vector<EncodedText>>
    encodeTogether(std::span<const TextView> texts, std::stop_token stop) const = 0;
};

/// `Tokenizer::encode` of each text, together where the tokenizer can.
Result<std::vector<EncodedText>>
encodeMany(const Tokenizer& tokenizer, std::span<const TextView> texts, std::stop_token stop = {});

} // namespace mullion
