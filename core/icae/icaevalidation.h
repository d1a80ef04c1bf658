// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaemodel.h"
#include "core/icae/icaesettings.h"
#include "core/train/heldouttext.h"
#include "core/train/objective.h"

#include <optional>
#include <span>

namespace mullion {

/// Tokens of a piece of held-out text: a context of all segments, then a continuation.
std::int64_t heldOutTokens(const IcaeSettings& settings);

/// What the base says of the same tokens without slots: nats per token.
struct IcaeBaselines
{
    double contextNats = 0;                  ///< of a segment's tokens
    double continuationNats = 0;             ///< of the continuation
    double continuationNatsAfterContext = 0; ///< the same after the tokens of one segment
};

/// Only whole pieces count, here and below. Contexts are the last `segmentTokens` before the
/// continuation.
IcaeBaselines measureBaselines(const IcaeModel& model, std::span<const HeldOutText::Piece> pieces,
                               const IcaeSettings& settings, at::ScalarType compute);

/// What the metrics mean: core/icae/README.md.
Validation measureIcae(const IcaeModel& model, std::span<const HeldOutText::Piece> pieces,
                       const IcaeSettings& settings, std::optional<std::int64_t> endToken,
                       at::ScalarType compute, const IcaeBaselines& baselines);

} // namespace mullion
