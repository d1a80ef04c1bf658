// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/codebook.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

/// The strings behind the ids of a tokenizer whose every token stands for one. They have no model:
/// each costs the bits of its id.
class PieceCodebook final : public Codebook
{
public:
    struct Piece
    {
        std::uint32_t id = 0;
        std::vector<Symbol> symbols;
    };

    /// `pieces`: those that encoding can give, in ascending order of id.
    PieceCodebook(int bitsPerToken, std::vector<Piece> pieces)
        : m_bits(bitsPerToken)
        , m_pieces(std::move(pieces))
    {
    }

    [[nodiscard]] std::size_t size() const override { return m_pieces.size(); }
    [[nodiscard]] Entry entry(std::size_t index) const override
    {
        return {m_pieces[index].id, static_cast<double>(m_bits), m_pieces[index].symbols};
    }
    [[nodiscard]] int codeBits() const override { return m_bits; }
    [[nodiscard]] std::size_t indexOf(std::uint32_t code) const override
    {
        const auto place = std::ranges::lower_bound(m_pieces, code, {}, &Piece::id);
        const bool found = place != m_pieces.end() && place->id == code;
        return found ? static_cast<std::size_t>(place - m_pieces.begin()) : m_pieces.size();
    }

private:
    int m_bits;
    std::vector<Piece> m_pieces;
};

} // namespace mullion
