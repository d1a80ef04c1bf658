// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/passages.h"
#include "core/icae/evaluation/spread.h"
#include "core/runs/contextmodel.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

struct ContinuationOptions
{
    std::vector<std::uint32_t> contextTokens; ///< in ascending order
    std::uint32_t continuationTokens = 64;    ///< the last ones of a passage
    std::uint32_t slots = 0;                  ///< of a segment; 0: the model's own
};

/// How well a text is continued when its context is read from slots, in full, or not at all (ICAE
/// paper, table 1): over the same tokens.
struct ContinuationFigures
{
    std::uint32_t contextTokens = 0;
    double slots = 0; ///< mean
    std::size_t texts = 0;
    double natsWithSlots = 0; ///< per token, over all tokens of all texts
    double natsWithContext = 0;
    double natsWithout = 0;
    Spread loss; ///< nats/token of each text: with slots less with context
};

/// Passages hold the longest context and the continuation; shorter contexts are its end. Errors:
/// `Usage` for a passage that is shorter, those of the model.
Result<std::vector<ContinuationFigures>> measureContinuation(const ContextModel& model,
                                                             std::span<const TokenIds> passages,
                                                             const ContinuationOptions& options);

} // namespace mullion
