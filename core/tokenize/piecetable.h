// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelled.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/prefixnode.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <stop_token>
#include <vector>

namespace mullion {

/// The string behind each code word, ready to be copied: 15 bytes at a time where that is enough.
class PieceTable
{
public:
    /// `decoded`: per code word its node.
    PieceTable(std::vector<PrefixNode> nodes, std::vector<std::uint32_t> decoded);

    /// Number of code words.
    [[nodiscard]] std::size_t size() const { return m_pieces.size(); }

    /// The text of `count` code words; codeAt(i) < size() is the i-th. Errors: `Cancelled`.
    template <class CodeAt>
    [[nodiscard]] Result<Text> decode(std::size_t count, CodeAt codeAt, std::stop_token stop) const
    {
        std::size_t size = 0;
        for (std::size_t i = 0; i < count; ++i)
            size += m_byteCounts[codeAt(i)];

        // Room behind the end, so that a short piece can always be copied as a whole.
        Text text;
        text.bytes.resize(size + Piece::kRoom);
        std::uint8_t* out = text.bytes.data();
        for (std::size_t i = 0; i < count; ++i) {
            if (i % kPiecesBetweenStops == 0 && stop.stop_requested())
                return fail(cancelled());
            const Piece& piece = m_pieces[codeAt(i)];
            if (piece.size != Piece::kLong) {
                std::memcpy(out, piece.bytes.data(), Piece::kRoom);
                out += piece.size;
            } else {
                out = copyLong(codeAt(i), out, text);
            }
        }
        text.bytes.resize(size);
        return text;
    }

private:
    struct Piece
    {
        static constexpr std::size_t kRoom = 15;
        /// Length of the string, or kLong if it does not fit here or holds a document end.
        std::uint8_t size = 0;
        std::array<std::uint8_t, kRoom> bytes{};

        static constexpr std::uint8_t kLong = 255;
    };

    static constexpr std::size_t kPiecesBetweenStops = 1 << 16;

    /// Writes any string; returns the place behind it.
    std::uint8_t* copyLong(std::uint32_t code, std::uint8_t* out, Text& text) const;

    std::vector<PrefixNode> m_nodes;
    std::vector<std::uint32_t> m_decoded;
    std::vector<Piece> m_pieces;
    std::vector<std::uint16_t> m_byteCounts;
};

} // namespace mullion
