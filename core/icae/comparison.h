// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/tokenize/idranges.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// A restored text beside its source, in numbers.
struct Comparison
{
    bool isEqual = false; ///< the same bytes
    std::uint64_t sourceBytes = 0;
    std::uint64_t restoredBytes = 0;
    std::uint64_t equalBytes = 0; ///< before the first that differs
    std::uint64_t sourceTokens = 0;
    std::uint64_t restoredTokens = 0;
    std::uint64_t equalTokens = 0; ///< before the first that differs
    double bleu = 0;               ///< BLEU-4 of the tokens, 0 ... 1
};

Comparison compare(ByteView source, std::span<const TokenId> sourceIds, ByteView restored,
                   std::span<const TokenId> restoredIds);

/// A stretch of a source and the stretch of what was restored that stands in its place.
struct AlignedStretch
{
    enum class Kind
    {
        Same,
        Missing, ///< only in the source
        Added    ///< only in what was restored
    };

    Kind kind = Kind::Same;
    std::uint64_t sourceBegin = 0; ///< bytes
    std::uint64_t sourceBytes = 0;
    std::uint64_t restoredBegin = 0;
    std::uint64_t restoredBytes = 0;

    friend bool operator==(const AlignedStretch&, const AlignedStretch&) = default;
};

/// What is the same and what is not, as a reader sees it: words (bytes above 0x7f belong to them)
/// and the characters between them are compared whole, and as few as possible differ. Stretches
/// follow one another without gaps; neighbours are of different kinds.
std::vector<AlignedStretch> alignTexts(ByteView source, ByteView restored);

} // namespace mullion
