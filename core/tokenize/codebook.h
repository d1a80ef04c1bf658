// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"

#include <cstdint>
#include <vector>

namespace mullion {

/// All strings of a tokenizer whose windows are a fixed table (b <= 16).
class Codebook
{
public:
    virtual ~Codebook() = default;

    /// Number of code words that encoding can emit; entries are in ascending order of code.
    [[nodiscard]] virtual std::size_t size() const = 0;

    struct Entry
    {
        std::uint32_t code = 0;      ///< the b bits of the window, first bit highest
        double bits = 0;             ///< -log2 of the string's probability under the model
        std::vector<Symbol> symbols; ///< the string; may hold kEndOfDocument
    };

    [[nodiscard]] virtual Entry entry(std::size_t index) const = 0;

    /// Bits in a code word.
    [[nodiscard]] virtual int codeBits() const = 0;

    /// Index of the entry with this code, or size() when encoding never emits it.
    [[nodiscard]] virtual std::size_t indexOf(std::uint32_t code) const = 0;
};

} // namespace mullion
