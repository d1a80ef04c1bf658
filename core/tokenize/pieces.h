// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/tokenize/tokenizername.h"

#include <cstddef>
#include <string>
#include <vector>

namespace mullion {

/// The vocabulary of SentencePiece: strings with a score, in the order of their ids.
///
/// Id 0 is <unk>, which a text never needs since each byte has a piece of its own. A space is
/// written as a space: SentencePiece's sign for it, U+2581, is a character like any other here.
struct Pieces
{
    /// A piece of training has at most 16 characters. The library has crashed on a piece of 100 KB.
    static constexpr std::size_t kMostBytes = 64;

    enum class Kind
    {
        Text = 1,
        Unknown = 2,
        Byte = 6 ///< one byte of what has no piece; `text` is "<0xFF>"
    };

    struct Piece
    {
        std::string text;
        float score = 0; ///< unigram: natural logarithm of its probability; BPE: minus its rank
        Kind kind = Kind::Text;
    };

    PieceModel model = PieceModel::Unigram;
    std::vector<Piece> all;

    /// As a model of SentencePiece (protobuf `ModelProto`): any program that knows SentencePiece
    /// can read it. What stands in it beside the pieces is always the same: no normalization, no
    /// space before the text, bytes for what has no piece.
    [[nodiscard]] Bytes serialise() const;

    /// From what `serialise` wrote. Any bytes are safe. `Input` error unless they are exactly what
    /// `serialise` makes of the pieces in them, and these are pieces that the library can work
    /// with.
    static Result<Pieces> parse(PieceModel model, ByteView bytes);

    /// From the trainer's model, which has U+2581 for spaces.
    static Result<Pieces> fromTrainer(PieceModel model, ByteView bytes);
};

/// "<0x0A>"
std::string bytePieceName(std::uint8_t byte);

} // namespace mullion
