// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"
#include "core/runs/contextmodel.h"
#include "core/runs/memoryslots.h"

#include <cstdint>
#include <vector>

namespace mullion {

/// What stands before the decoder's text: the slots of these segments and the token of the task.
struct OpeningShape
{
    std::vector<SlotSegment> segments; ///< none: the start token alone
    SlotTask task = SlotTask::Restore;
};

/// A segment before the encoder: `begin` tokens before the context (0 or 1), the context, slots.
struct SlotPlaces
{
    std::int64_t begin = 0;
    std::int64_t tokens = 0;
    std::int64_t slots = 0;

    /// Uniform positions (EPL, there in the middle): the j-th slot stands where the j-th stretch of
    /// the context ends, so that it looks back at all of it, as its base always did. int64 [begin +
    /// tokens + slots].
    [[nodiscard]] at::Tensor spread() const;

    /// What a slot may not see when it knows its own stretch of the context alone (and itself and
    /// what begins the segment): bool, a square of the same side. Stretches are as equal as whole
    /// tokens allow.
    [[nodiscard]] at::Tensor hiddenFromSlots() const;
};

/// The same slots at the same places before the decoder, then its text: a restoration stands where
/// the context stood, [AE] before it, so that each token is near its slot; everything else goes on
/// after the contexts (EPL). int64 [length].
at::Tensor decoderSlotPlaces(std::int64_t begin, const OpeningShape& opening, std::int64_t length);

} // namespace mullion
