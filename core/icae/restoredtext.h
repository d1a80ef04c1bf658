// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/icae/slotsfile.h"
#include "core/runs/contextmodel.h"
#include "core/sampling/sampler.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mullion {

/// What the decoder said of the slots of one span.
struct RestoredSpan
{
    std::vector<TokenId> ids;
    Bytes text;           ///< empty if no text has these ids
    bool isRight = false; ///< it is what was squeezed
};

/// A text as its slots give it back.
struct RestoredText
{
    std::vector<RestoredSpan> spans;

    /// The text: what the decoder said, but where a span is stored raw in `file` that.
    [[nodiscard]] Bytes text(const SlotsFile& file) const;
};

/// Lets the decoder say each span again, also those that are stored raw. Temperature 0 takes the
/// most probable token each time, several spans at once; otherwise tokens are drawn. A span ends
/// with the end token, or when it has become a quarter longer than it was.
///
/// Errors: `Input` for slots of another ICAE, base or tokenizer; `Usage` for sampling options out
/// of range; `Cancelled`; those of the model.
Result<RestoredText> restoreText(const ContextModel& icae, const Tokenizer& tokenizer,
                                 const SlotsFile& file,
                                 const SamplingOptions& sampling = {.temperature = 0},
                                 std::stop_token stop = {});

} // namespace mullion
