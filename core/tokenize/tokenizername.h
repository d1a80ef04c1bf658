// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace mullion {

/// How a window's bits are chosen (reference: design section 3, decision 5).
enum class WindowCode
{
    Straddle, ///< ours, uniquely decodable, about 1 % longer than Paper
    Delay,    ///< the paper's appendix A.5, uniquely decodable
    Paper     ///< the paper's default: greedy with zero padding, not uniquely decodable
};

/// When the byte model forgets the text before (paper, appendix A.2). The coder restarts at each
/// window in any case.
enum class ModelReset
{
    EachWindow,
    EveryOtherWindow,
    Never ///< only at the beginning of an example
};

/// How a text is cut by a dictionary of strings.
enum class DictionaryParse
{
    Greedy, ///< the longest string that fits, again and again
    Optimal ///< the fewest strings
};

/// The model behind SentencePiece.
enum class PieceModel
{
    Unigram,
    Bpe
};

std::string_view nameOf(WindowCode code);
std::string_view nameOf(ModelReset reset);
std::string_view nameOf(DictionaryParse parse);
std::string_view nameOf(PieceModel model);

/// A tokenizer's name taken apart: "equal-info[b=16,v=65k,code=paper]".
struct TokenizerName
{
    std::string family;                      ///< "bytes", "gzip", "static-ac", "equal-info", ...
    std::optional<int> windowBits;           ///< b
    std::optional<std::uint32_t> vocabulary; ///< v; 65k is 65,536
    std::optional<WindowCode> code;
    std::optional<ModelReset> reset;
    std::optional<DictionaryParse> parsing; ///< "parse"
    std::optional<PieceModel> pieces;       ///< "kind"

    /// The name in its one canonical spelling (what is the default is left out).
    [[nodiscard]] std::string text() const;

    /// Errors (`Usage`) name the part that cannot be read and the form that is expected. Knows
    /// the grammar only; which combinations exist, the registry knows.
    static Result<TokenizerName> parse(std::string_view text);
};

} // namespace mullion
