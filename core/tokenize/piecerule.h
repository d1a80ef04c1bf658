// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/tokenize/stringcontinuation.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace mullion {

/// Of an encoder that cuts a line into pieces so that all of it is best, and of which we know only
/// the pieces. So all pieces are choices that agree with the rest.
class PieceRule final : public StringRule
{
public:
    struct Piece
    {
        std::uint32_t id = 0;
        std::vector<Symbol> string;
    };

    /// `pieces`: all that encoding emits; `string`: what an id means, also of those that it never
    /// does.
    PieceRule(std::vector<Piece> pieces, std::function<std::vector<Symbol>(std::uint32_t)> string);

    [[nodiscard]] std::vector<Choice> choices(std::span<const Symbol> rest) const override;
    [[nodiscard]] std::vector<Symbol> string(std::uint32_t code) const override
    {
        return m_string(code);
    }

    /// How many bytes of a line that may go on are cut alike however it does: up to the last place
    /// that no piece can lie across. Each way to cut the line is then one before that place and
    /// one behind it. `whole`: bytes of the line that are whole characters.
    [[nodiscard]] std::size_t settledBytes(ByteView line, std::size_t whole) const;

private:
    /// Where the longest piece ends that begins at the front of `text`, were it to go on.
    [[nodiscard]] std::size_t reach(ByteView text) const;

    std::vector<Piece> m_pieces; ///< by string
    std::function<std::vector<Symbol>(std::uint32_t)> m_string;
};

} // namespace mullion
