// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/distribution.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <array>
#include <memory>
#include <vector>

namespace mullion {

/// How often each symbol occurs in a corpus.
using SymbolCounts = std::array<std::uint64_t, kAlphabetSize>;

/// Tokenizer `static-ac[v=256|65k]`: arithmetic coding under the frequencies of single symbols,
/// over examples of 10,240 symbols (paper, section 3.3).
class StaticAcTokenizer final : public Tokenizer
{
public:
    /// Errors (`Usage`) for a name of another family or with other fields.
    static Result<std::shared_ptr<const StaticAcTokenizer>> create(const TokenizerName& name,
                                                                   const Distribution& symbols);

    /// The distribution as the payload of a tokenizer file, and back. `Input` error for bytes that
    /// are no distribution.
    static Bytes serialise(const Distribution& symbols);
    static Result<Distribution> parse(ByteView payload);

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] Result<EncodedText> encode(TextView text,
                                             std::stop_token stop = {}) const override;
    [[nodiscard]] Result<Text> decode(const EncodedText& encoded,
                                      std::stop_token stop = {}) const override;
    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop = {}) const override;
    [[nodiscard]] Result<std::unique_ptr<Continuation>>
    continueText(TextView prompt) const override;

    [[nodiscard]] const Distribution& symbols() const { return m_symbols; }

private:
    StaticAcTokenizer(const TokenizerName& name, const Distribution& symbols);

    Distribution m_symbols;
    std::vector<Symbol> m_symbolAt; ///< per cumulative frequency
    std::array<float, kAlphabetSize> m_bits{};
    TokenizerInfo m_info;
};

/// The paper's unigram model of a corpus.
Distribution unigram(const SymbolCounts& counts);

} // namespace mullion
