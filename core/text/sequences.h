// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/text/corpus.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace mullion {

/// Training examples as in the compressed-text paper, section 3.1: each document is ended by
/// kEndOfDocument, `documentsPerSequence` documents are joined into one long sequence, which is
/// cut into examples of `exampleLength` symbols; a shorter rest is dropped.
struct ExampleOptions
{
    std::uint32_t documentsPerSequence = 128;
    std::uint32_t exampleLength = 1024;
    std::uint64_t seed = 0;
    std::uint64_t shuffleExamples = 16384; ///< size of the buffer examples are drawn from
};

/// An endless, deterministic stream of examples: pass after pass over the shuffled training part,
/// each pass in another order. The stream is a function of corpus and options alone, and
/// `skip` makes any place in it reachable for an exact resume.
class ExampleStream
{
public:
    static Result<std::unique_ptr<ExampleStream>> open(const CorpusSpec& corpus, CorpusPart part,
                                                       const ExampleOptions& options);
    virtual ~ExampleStream() = default;

    /// Fills `symbols` (a multiple of exampleLength) with the next examples, one after another.
    virtual Result<> next(std::span<Symbol> symbols) = 0;

    /// Goes on as if `examples` more examples had been read.
    virtual Result<> skip(std::uint64_t examples) = 0;

    /// How many times the corpus has been begun, from 1.
    [[nodiscard]] virtual std::uint64_t pass() const = 0;
};

} // namespace mullion
