// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/piecerule.h"

#include "core/tokenize/pieces.h"

#include <algorithm>
#include <utility>

namespace mullion {

namespace {

constexpr bool continuesCharacter(std::uint8_t byte)
{
    return (byte & 0xc0) == 0x80;
}

} // namespace

PieceRule::PieceRule(std::vector<Piece> pieces,
                     std::function<std::vector<Symbol>(std::uint32_t)> string)
    : m_pieces(std::move(pieces))
    , m_string(std::move(string))
{
    std::sort(m_pieces.begin(), m_pieces.end(),
              [](const Piece& a, const Piece& b) { return a.string < b.string; });
}

std::vector<StringRule::Choice> PieceRule::choices(std::span<const Symbol> rest) const
{
    std::vector<Choice> choices;
    for (const Piece& piece : m_pieces) {
        const std::size_t common = std::min(piece.string.size(), rest.size());
        if (std::equal(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(common),
                       piece.string.begin()))
            choices.push_back({piece.id, common});
    }
    return choices;
}

std::size_t PieceRule::reach(ByteView text) const
{
    std::size_t reach = 0;
    auto begin = m_pieces.begin();
    auto end = m_pieces.end();
    for (std::size_t length = 1; begin != end; ++length) {
        if (length > text.size())
            return Pieces::kMostBytes; // some piece goes on behind the text
        // Of the pieces that agree so far and are long enough, those with the next byte.
        const Symbol byte = text[length - 1];
        const auto at = [&](const Piece& piece) {
            return piece.string.size() < length ? -1 : static_cast<int>(piece.string[length - 1]);
        };
        begin = std::partition_point(begin, end, [&](const Piece& p) { return at(p) < byte; });
        end = std::partition_point(begin, end, [&](const Piece& p) { return at(p) <= byte; });
        if (begin != end && begin->string.size() == length) {
            reach = length;
            ++begin;
        }
    }
    return reach;
}

std::size_t PieceRule::settledBytes(ByteView line, std::size_t whole) const
{
    std::size_t settled = 0;
    std::size_t farthest = 0; // of the pieces that begin before a place
    for (std::size_t place = 0; place <= whole; ++place) {
        const bool between = place == line.size() || !continuesCharacter(line[place]);
        if (between && farthest <= place)
            settled = place;
        if (place < whole)
            farthest = std::max(farthest, place + reach(line.subspan(place)));
    }
    return settled;
}

} // namespace mullion
