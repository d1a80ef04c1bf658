// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/text/document.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mullion {

/// Documents that follow one another in one shard.
struct DocumentBatch
{
    std::uint64_t shard = 0;
    bool endsShard = false;
    bool endsCorpus = false;
    std::uint64_t bytes = 0; ///< of text
    std::vector<Document> documents;
};

/// The same, encoded and laid out as in the shard's files.
struct EncodedBatch
{
    std::uint64_t shard = 0;
    bool endsShard = false;
    bool endsCorpus = false;
    std::uint64_t bytes = 0;
    Bytes tokens;                             ///< ids, little endian
    std::vector<std::uint64_t> documentSizes; ///< tokens of each document
    std::vector<std::uint64_t> segments;      ///< tokens and symbols of each, in turns
};

/// Each document on its own, with its end, so that it begins at a token and no token depends on
/// what stands beside it. Errors: those of `encodeMany`; `Internal` that names the document when
/// the tokenizer does not keep its promises.
Result<EncodedBatch> encodeBatch(const Tokenizer& tokenizer, int tokenWidth,
                                 const DocumentBatch& batch, std::stop_token stop);

} // namespace mullion
