// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/passages.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// What sort of text is squeezed (ICAE paper, table 3, and more).
enum class TextType
{
    Prose,         ///< as it stands in the corpus
    Patterned,     ///< "patterned random": each token id of prose + 1
    Random,        ///< each id with the same probability
    ShuffledWords, ///< the words of prose in random order
    Code,
    Numbers
};

inline constexpr std::array kTextTypes = {TextType::Prose,  TextType::Patterned,
                                          TextType::Random, TextType::ShuffledWords,
                                          TextType::Code,   TextType::Numbers};

/// "prose", "patterned", ...
std::string nameOf(TextType type);

struct TypedTextOptions
{
    std::uint32_t vocabulary = 0;            ///< of the model
    std::optional<std::uint32_t> endToken{}; ///< never part of a text
    std::uint64_t seed = 0;
    /// Where code and numbers are cut from; empty: made up (generatedtexts.h).
    std::span<const TokenIds> code{};
    std::span<const TokenIds> numbers{};
};

/// Texts of a type, as long as `prose` and made from it and the seed; shuffled words may be some
/// tokens shorter, and files too small for all give fewer texts. Errors: those of the tokenizer.
Result<std::vector<TokenIds>> textsOfType(TextType type, std::span<const TokenIds> prose,
                                          const Tokenizer& tokenizer,
                                          const TypedTextOptions& options);

} // namespace mullion
