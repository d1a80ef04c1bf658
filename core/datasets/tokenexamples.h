// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/datasets/dataset.h"
#include "core/text/sequences.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// Stands after the last token of an example that does not fill the context. No token has this id.
inline constexpr std::int64_t kNoToken = -1;

/// Examples of one training step, one after another.
struct TokenBatch
{
    std::vector<std::int64_t> ids; ///< [examples, context]; kNoToken where an example has ended
    double tokens = 0;             ///< without kNoToken
    double symbols = 0;            ///< bytes and document ends that the tokens stand for
};

/// An endless, deterministic stream of examples: a function of its source and of how many have
/// been read. No example comes twice before all have come once.
class TokenExamples
{
public:
    virtual ~TokenExamples() = default;

    [[nodiscard]] virtual std::int64_t context() const = 0;

    /// The next `examples` examples.
    virtual Result<TokenBatch> next(std::int64_t examples) = 0;

    /// Goes on as if `examples` more had been read.
    virtual Result<> skip(std::uint64_t examples) = 0;

    /// How many times the source has been begun, from 1.
    [[nodiscard]] virtual std::uint64_t pass() const = 0;
};

/// How texts become examples (paper, section 3.3): a stretch of `texts.exampleLength` symbols is
/// encoded on its own, its first `context` tokens are the example.
struct EncodedExampleOptions
{
    ExampleOptions texts;
    std::int64_t context = 512;
    int threads = 1; ///< that encode ahead
};

/// Encodes a corpus while it is read, some batches ahead. Errors: those of `ExampleStream`.
Result<std::unique_ptr<TokenExamples>>
openEncodedExamples(std::shared_ptr<const Tokenizer> tokenizer, const CorpusSpec& corpus,
                    CorpusPart part, const EncodedExampleOptions& options);

/// Examples from a dataset: the shards' tokens cut every `context` tokens, a shorter rest of each
/// shard dropped, drawn in another order in each pass. Any place is reached at once. Symbols are
/// the dataset's mean. Error (`Input`): the dataset has no example of this length.
Result<std::unique_ptr<TokenExamples>> openDatasetExamples(Dataset dataset, std::int64_t context,
                                                           std::uint64_t seed);

/// Symbols of text that most often fill `context` tokens: symbols per token on some texts of the
/// corpus, mean and some standard deviations. At least 2.
Result<std::uint32_t> symbolsThatFill(const Tokenizer& tokenizer, const CorpusSpec& corpus,
                                      CorpusPart part, ExampleOptions texts, std::int64_t context,
                                      double deviations = 1);

} // namespace mullion
