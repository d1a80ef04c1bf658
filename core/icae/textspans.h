// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mullion {

/// A stretch of a text and its tokens, encoded on their own.
struct TextSpan
{
    ByteView text;
    std::vector<TokenId> ids;
};

/// A text (not empty) in the fewest spans of about the same number of tokens, each at most
/// `longest` (at least 2). Spans are cut between tokens of the whole text; encoded alone, each can
/// be compressed and restored by itself, whatever the tokenizer. No span is empty.
///
/// Errors: those of the tokenizer; `Usage` if no byte fits into `longest` tokens.
Result<std::vector<TextSpan>> cutIntoSpans(const Tokenizer& tokenizer, ByteView text,
                                           std::uint32_t longest, std::stop_token stop = {});

} // namespace mullion
