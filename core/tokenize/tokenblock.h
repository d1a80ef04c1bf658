// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"

#include <cstdint>
#include <vector>

namespace mullion {

/// Consecutive tokens of a traced text: structure of arrays, so that 10 MB of text stay small.
///
/// The span of a token is the bytes that become certain once it is read (and the document ends
/// that do). Spans follow one another without gaps; a token that settles nothing yet has an empty
/// one. The sum of `byteBits` and `endBits` over a window of a windowed tokenizer is at most b;
/// what is missing is padding.
struct TokenBlock
{
    TokenPos firstToken;
    BytePos firstByte;

    // Per token
    std::vector<std::uint32_t> ids;
    std::vector<std::uint32_t> spanBytes; ///< bytes in the token's span
    std::vector<std::uint16_t> spanEnds;  ///< document ends in the token's span
    std::vector<std::uint8_t> position;   ///< index inside its window; 0 where there are none

    /// Tokens of the block (counted from its first) that begin a segment coded on its own: there
    /// bits and bytes are in step again. The text's first token need not be listed, nor windows.
    std::vector<std::uint32_t> segmentStarts;

    // Per byte of the block's text, and per document end in it
    std::vector<float> byteBits; ///< information of the byte, in bits
    std::vector<float> endBits;  ///< information of the document end, in bits
};

} // namespace mullion
