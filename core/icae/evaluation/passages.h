// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/readtext.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mullion {

using TokenIds = std::vector<std::uint32_t>;

/// Documents of a corpus as ids, without the ends of documents.
Result<std::vector<TokenIds>> readDocuments(const Tokenizer& tokenizer, const CorpusSpec& corpus,
                                            const ReadOptions& options);

/// How long a passage is, both ends included.
struct PassageLength
{
    std::uint32_t shortest = 0;
    std::uint32_t longest = 0;
};

/// The paper's bins: "100" are 95 to 105 tokens. Lengths below 100 get a twentieth to each side.
PassageLength binOfLength(std::uint32_t label);

/// At most `count` passages that do not overlap, from documents that are long enough, in random
/// order; the same for the same seed. A passage lies within one document.
std::vector<TokenIds> drawPassages(std::span<const TokenIds> documents, PassageLength length,
                                   std::size_t count, std::uint64_t seed);

/// The text behind ids. Errors: those of the tokenizer, for ids that no text has.
Result<std::string> textOf(const Tokenizer& tokenizer, const TokenIds& ids);

} // namespace mullion
