// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/dictionarycodebook.h"
#include "core/tokenize/greedycutter.h"
#include "core/tokenize/piecetable.h"
#include "core/tokenize/prefixwalk.h"
#include "core/tokenize/stringdictionary.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <memory>
#include <vector>

namespace mullion {

/// Tokenizer `tunstall[v=32k|65k]`: a token is one of the v most probable strings under a byte
/// model. A text is cut into longest strings, or with `parse=optimal` into as few as possible.
class TunstallTokenizer final : public Tokenizer
{
public:
    static constexpr std::uint32_t kMinVocabulary = 300;

    static bool knows(const TokenizerName& name);

    /// Errors: `Usage` for a name of another family, `Input` when the dictionary has not as many
    /// strings as the name says.
    static Result<std::shared_ptr<const TunstallTokenizer>> create(const TokenizerName& name,
                                                                   StringDictionary dictionary);
    TunstallTokenizer(const TunstallTokenizer&) = delete;
    TunstallTokenizer& operator=(const TunstallTokenizer&) = delete;

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] Result<EncodedText> encode(TextView text,
                                             std::stop_token stop = {}) const override;
    [[nodiscard]] Result<Text> decode(const EncodedText& encoded,
                                      std::stop_token stop = {}) const override;
    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop = {}) const override;
    [[nodiscard]] Result<std::unique_ptr<Continuation>>
    continueText(TextView prompt) const override;
    [[nodiscard]] const Codebook* codebook() const override { return &m_codebook; }

    [[nodiscard]] const StringDictionary& dictionary() const { return m_dictionary; }

private:
    TunstallTokenizer(const TokenizerName& name, StringDictionary dictionary);

    template <class Cutter>
    [[nodiscard]] Result<EncodedText> encodeWith(TextView text, std::stop_token stop) const;
    template <class Cutter>
    [[nodiscard]] Result<> traceWith(TextView text, const TokenBlockSink& sink,
                                     std::stop_token stop) const;

    StringDictionary m_dictionary;
    PrefixWalk m_walk;
    PieceTable m_pieces;
    DictionaryCodebook m_codebook;
    DictionaryParse m_parse;
    TokenizerInfo m_info;

    std::vector<CodedString> m_strings; ///< per slot of m_walk
    std::vector<float> m_bits;          ///< per slot, information of the last symbol
};

} // namespace mullion
