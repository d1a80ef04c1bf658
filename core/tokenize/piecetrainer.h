// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/pieces.h"
#include "core/tokenize/tokenizerfamily.h"

#include <cstdint>

namespace mullion {

/// Bytes of text that the trainer gets at most; it takes some ten times as much memory.
inline constexpr std::uint64_t kMostTrainingBytes = 128ull << 20;

struct TrainedPieces
{
    Pieces pieces;
    std::uint64_t documents = 0;
    std::uint64_t bytes = 0;     ///< of the documents
    std::uint64_t usedBytes = 0; ///< given to the trainer: all, or a sample of the lines
};

/// Trains `count` pieces (with <unk> and those of the bytes) on documents with SentencePiece, on
/// one thread: the same documents give the same pieces. The trainer sees well-formed lines; what is
/// no UTF-8 is left out, and U+2581 counts as a space. Once it runs it cannot be stopped. Errors:
/// `Input` for documents that do not give so many pieces, or whose characters alone are more;
/// `Cancelled`; those of the source.
Result<TrainedPieces> trainPieces(PieceModel model, std::uint32_t count, const BuildInput& input);

} // namespace mullion
