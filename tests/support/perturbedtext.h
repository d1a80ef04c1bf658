// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/symbol.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace mullion {

/// `size` symbols from pieces of `text`, some of them altered: other symbols in places, capitals,
/// stretches of noise, ends of documents. Always the same for the same text.
inline std::vector<Symbol> perturbedText(std::string_view text, std::size_t size)
{
    Random random(20'261'121);
    std::vector<Symbol> symbols;
    symbols.reserve(size);
    while (symbols.size() < size) {
        const std::size_t begin = random.below(text.size());
        const std::uint64_t kind = random.below(16);
        for (std::uint64_t n = 40 + random.below(400); n > 0 && symbols.size() < size; --n) {
            auto symbol = static_cast<Symbol>(
                static_cast<unsigned char>(text[(begin + symbols.size()) % text.size()]));
            if (kind == 0 || (kind < 4 && random.below(20) == 0))
                symbol = static_cast<Symbol>(random.below(kAlphabetSize));
            else if (kind == 4 && symbol >= 'a' && symbol <= 'z')
                symbol = static_cast<Symbol>(symbol - 32);
            symbols.push_back(symbol);
        }
        if (kind > 12 && symbols.size() < size)
            symbols.push_back(kEndOfDocument);
    }
    return symbols;
}

} // namespace mullion
