// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/codebook.h"
#include "core/tokenize/piecelibrary.h"
#include "core/tokenize/pieces.h"
#include "core/tokenize/piecetable.h"
#include "core/tokenize/tokenizer.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

/// Tokenizer `sentencepiece[v=...]`: a text is cut by libsentencepiece, line by line (a line has
/// its
/// '\n'; one above 64 KiB is cut). A token is a piece; the last id, v-1, is the end of a document.
///
/// The library knows well-formed UTF-8 only. NUL and what is no UTF-8 become the pieces of their
/// bytes, so that any text comes back.
class SentencePieceTokenizer final : public Tokenizer
{
public:
    /// Errors: `Input` when the library refuses the pieces, `Resource` when it is not there.
    static Result<std::shared_ptr<const SentencePieceTokenizer>> create(const TokenizerName& name,
                                                                        const Pieces& pieces);
    SentencePieceTokenizer(const SentencePieceTokenizer&) = delete;
    SentencePieceTokenizer& operator=(const SentencePieceTokenizer&) = delete;

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] Result<EncodedText> encode(TextView text,
                                             std::stop_token stop = {}) const override;
    [[nodiscard]] Result<Text> decode(const EncodedText& encoded,
                                      std::stop_token stop = {}) const override;
    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop = {}) const override;
    [[nodiscard]] Result<std::unique_ptr<Continuation>>
    continueText(TextView prompt) const override;
    [[nodiscard]] const Codebook* codebook() const override { return m_codebook.get(); }

private:
    SentencePieceTokenizer(const TokenizerName& name, const Pieces& pieces);

    /// Gives each token to `take(id)` until that returns false.
    template <class Take>
    Result<> cut(TextView text, const std::stop_token& stop, Take take) const;

    static std::size_t openLine(TextView text, std::size_t& length);

    [[nodiscard]] TokenId endId() const { return m_info.vocabulary - 1; }

    TokenizerInfo m_info;
    std::unique_ptr<const PieceCutter> m_cutter;
    std::vector<std::string> m_strings; ///< per id; empty for <unk> and the end of a document
    std::optional<PieceTable> m_pieces; ///< the same, to decode from
    std::array<TokenId, 256> m_byteIds{};
    std::unique_ptr<const Codebook> m_codebook;
};

} // namespace mullion
