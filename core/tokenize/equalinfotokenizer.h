// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/greedycutter.h"
#include "core/tokenize/piecetable.h"
#include "core/tokenize/prefixwalk.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"
#include "core/tokenize/windowcodebook.h"
#include "core/tokenize/windowcodes.h"
#include "core/tokenize/windowtree.h"

#include <array>
#include <memory>

namespace mullion {

/// Tokenizer `equal-info[b=16,v=256|65k]`: the paper's Equal-Info windows as a compiled prefix
/// tree. Encoding walks the tree, decoding copies strings from a table; no model runs.
class EqualInfoTokenizer final : public Tokenizer
{
public:
    /// Errors (`Usage`) for a name of another family or with fields that do not fit the tree.
    static Result<std::shared_ptr<const EqualInfoTokenizer>> create(const TokenizerName& name,
                                                                    WindowTree tree);
    EqualInfoTokenizer(const EqualInfoTokenizer&) = delete;
    EqualInfoTokenizer& operator=(const EqualInfoTokenizer&) = delete;

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

    [[nodiscard]] const WindowTree& tree() const { return m_tree; }
    [[nodiscard]] const WindowCodes& codes() const { return m_codes; }

private:
    EqualInfoTokenizer(const TokenizerName& name, WindowTree tree);

    void prepareSpans();

    WindowTree m_tree;
    WindowCodes m_codes;
    PrefixWalk m_walk;
    PieceTable m_pieces;
    WindowCodebook m_codebook;
    TokenizerInfo m_info;

    std::vector<CodedString> m_windows;            ///< per slot of m_walk
    std::vector<float> m_bits;                     ///< per node, information of its last symbol
    std::array<std::uint16_t, 256> m_firstSpans{}; ///< v=256: symbols a first token settles
};

} // namespace mullion
