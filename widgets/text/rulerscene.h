// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/tokenize/trace.h"

#include <optional>
#include <vector>

namespace mullion {

/// A byte or document end on the ruler, as wide as its information.
struct RulerSymbol
{
    double begin = 0; ///< in bits from the first token of the text
    double end = 0;
    BytePos byte;                             ///< for a document end: the byte that follows
    std::optional<std::uint64_t> documentEnd; ///< its index
};

struct RulerToken
{
    double begin = 0;
    double end = 0;
    TokenPos token;
    TokenId id = 0;
};

/// What is coded on its own: a window, or a segment where there are no windows. Token bits after
/// `used` carry no information: padding, or bits spared.
struct RulerStretch
{
    double begin = 0;
    double end = 0;
    double used = 0;
    std::optional<WindowIndex> window;
};

/// A stretch of tokens and the symbols whose information fills them, on one scale: token t takes
/// bitsPerToken bits from t * bitsPerToken on, and each window's (or segment's) symbols follow one
/// another from its start.
struct RulerScene
{
    double begin = 0;
    double end = 0;
    std::vector<RulerStretch> stretches;
    std::vector<RulerSymbol> symbols;
    std::vector<RulerToken> tokens;

    [[nodiscard]] const RulerSymbol* symbolOf(BytePos byte) const;
    [[nodiscard]] const RulerStretch* stretchAt(double bit) const;
    /// Borders of a code bit count as inside on the left.
    [[nodiscard]] const RulerToken* tokenAt(double bit) const;
    [[nodiscard]] const RulerSymbol* symbolAt(double bit) const;
};

/// The scene of these tokens, widened to whole windows. Takes time in proportion to their number.
RulerScene rulerScene(const TextView& text, const Trace& trace, TokenRange tokens);

/// Where the byte's information begins; nothing where the trace has not come to.
std::optional<double> rulerPlaceOf(const TextView& text, const Trace& trace, BytePos byte);

/// How much of a token's bits come from a symbol, 0 to 1.
double shareOf(const RulerSymbol& symbol, const RulerToken& token);

} // namespace mullion
