// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/piecetable.h"

#include <algorithm>

namespace mullion {

PieceTable::PieceTable(std::vector<PrefixNode> nodes, std::vector<std::uint32_t> decoded)
    : m_nodes(std::move(nodes))
    , m_decoded(std::move(decoded))
    , m_pieces(m_decoded.size())
    , m_byteCounts(m_decoded.size())
{
    for (std::size_t code = 0; code < m_pieces.size(); ++code) {
        // In a table of windows three of four code words mean the same as the one before.
        if (code > 0 && m_decoded[code] == m_decoded[code - 1]) {
            m_pieces[code] = m_pieces[code - 1];
            m_byteCounts[code] = m_byteCounts[code - 1];
            continue;
        }
        const std::vector<Symbol> string =
            stringOf(std::span<const PrefixNode>(m_nodes), m_decoded[code]);
        Piece& piece = m_pieces[code];
        for (const Symbol symbol : string) {
            if (symbol == kEndOfDocument || piece.size == Piece::kRoom) {
                piece.size = Piece::kLong;
                break;
            }
            piece.bytes[piece.size++] = static_cast<std::uint8_t>(symbol);
        }
        m_byteCounts[code] = static_cast<std::uint16_t>(
            std::count_if(string.begin(), string.end(), [](Symbol s) { return s < 256; }));
    }
}

std::uint8_t* PieceTable::copyLong(std::uint32_t code, std::uint8_t* out, Text& text) const
{
    for (const Symbol symbol : stringOf(std::span<const PrefixNode>(m_nodes), m_decoded[code])) {
        if (symbol == kEndOfDocument)
            text.documentEnds.push_back(
                BytePos(static_cast<std::uint64_t>(out - text.bytes.data())));
        else
            *out++ = static_cast<std::uint8_t>(symbol);
    }
    return out;
}

} // namespace mullion
