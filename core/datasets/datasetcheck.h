// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/datasets/dataset.h"
#include "core/text/corpus.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <functional>

namespace mullion {

/// How much of a dataset is looked at.
struct DatasetCheckOptions
{
    const Tokenizer* tokenizer = nullptr; ///< decodes every document
    DocumentSource* corpus = nullptr;     ///< compares it with what is decoded; needs the tokenizer
    std::function<void(std::uint64_t tokens, std::uint64_t allTokens)> progressed =
        [](std::uint64_t, std::uint64_t) {};
};

struct DatasetCheck
{
    std::uint64_t documents = 0;
    std::uint64_t tokens = 0;
    std::uint64_t decoded = 0;  ///< documents that were decoded
    std::uint64_t compared = 0; ///< documents that were compared with the corpus
    /// Documents that came out differently, which only a code that is not lossless excuses.
    std::uint64_t different = 0;
};

/// Reads every file: hashes, ids within the vocabulary, documents and segments that fill the
/// shards; and decodes if there is a tokenizer. The first thing that is wrong is the `Input` error,
/// with its place.
Result<DatasetCheck> checkDataset(const Dataset& dataset, const DatasetCheckOptions& options = {});

} // namespace mullion
