// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/textedit.h"
#include "core/base/position.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/trace.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>

namespace mullion {

/// Consecutive tokens cut out of a text, with the text they stand for; all positions count from its
/// own beginning.
struct TokenExcerpt
{
    Text text;
    TokenBlock tokens;
    std::uint64_t firstByte = 0; ///< where the excerpt begins in the whole text

    std::size_t changedBegin = 0; ///< the changed tokens, as indices into the excerpt
    std::size_t changedEnd = 0;
    bool reachesChangedEnd = true; ///< false where the excerpt is cut before the last of them
};

/// What a change did to one of the two token streams.
struct RippleSide
{
    TokenRange tokens;   ///< from the first that differs to the place of agreement
    ByteRange bytes;     ///< that they settle
    WindowCount windows; ///< in which they stand; 0 for a tokenizer without windows
    TokenExcerpt excerpt;
};

/// How far one change reaches.
///
/// The streams before and after the change begin alike (the tokens before `before.tokens.begin`).
/// They *agree again* at the first token boundary, at the same place of the text in both, from
/// which on all tokens are the same to the end of the text. All tokens between count as changed.
/// Where nothing but a last token of less than 16 bits is the same, that is taken for chance.
struct Ripple
{
    RippleSide before;
    RippleSide after;
    bool agrees = false; ///< false: not before the text ends
    /// Where they agree a new segment begins, coded on its own (an example of gzip or ac).
    bool agreesAtSegment = false;
    /// From the end of the changed place to where the streams agree, or else to the end of the
    /// text; in bytes of the text before the change.
    ByteCount reach;

    [[nodiscard]] bool changesTokens() const
    {
        return !before.tokens.empty() || !after.tokens.empty();
    }
};

struct RippleOptions
{
    /// How much text an excerpt may show; 0: none is made.
    std::uint64_t excerptBytes = 0;
};

/// Follows a change. `trace` is `text` traced to its end by `tokenizer`. Encodes only a stretch
/// around the change, longer and longer, where the tokenizer is known to begin afresh inside the
/// text (windows whose model is reset, segments); otherwise the whole changed text. Errors: `Usage`
/// for a place outside the text, and what the tokenizer says.
Result<Ripple> followEdit(const Tokenizer& tokenizer, TextView text, const Trace& trace,
                          const TextEdit& edit, const RippleOptions& options = {},
                          std::stop_token stop = {});

} // namespace mullion
