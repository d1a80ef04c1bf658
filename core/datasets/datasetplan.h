// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/corpusfiles.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Everything that decides the bytes of a dataset: what stands in its plan.json.
struct DatasetPlan
{
    std::string tokenizer;
    std::string tokenizerIdentity;
    std::uint32_t vocabulary = 0;
    CorpusSpec corpus;
    std::vector<CorpusFile> files;
    CorpusPart part = CorpusPart::All;
    std::uint64_t shardBytes = 0; ///< a shard ends with the document that reaches this much text

    /// Bytes per token: the narrowest of 1, 2 and 4 that holds the vocabulary.
    [[nodiscard]] int tokenWidth() const;

    /// Hash of what decides the bytes. Where the corpus lies does not: machines that share the
    /// work may have it in different places.
    [[nodiscard]] std::string identity() const;

    /// As JSON text, the same text for the same plan.
    [[nodiscard]] std::string toJson() const;
    /// Any text is safe. `Input` error; `origin` names the file in it.
    static Result<DatasetPlan> fromJson(std::string_view text, const std::string& origin);
};

/// Hashes the corpus's files. Errors: as `listCorpusFiles`.
Result<DatasetPlan> planDataset(const TokenizerInfo& tokenizer, const CorpusSpec& corpus,
                                CorpusPart part, std::uint64_t shardBytes);

/// The first thing in which the plans differ, as a sentence about the first ("its tokenizer is
/// 'bytes', not 'gzip[v=256]'"); nothing if they give the same dataset.
std::optional<std::string> differenceOf(const DatasetPlan& there, const DatasetPlan& wanted);

std::string_view nameOf(CorpusPart part);

} // namespace mullion
