// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/passages.h"
#include "core/icae/evaluation/spread.h"
#include "core/runs/contextmodel.h"

#include <span>

namespace mullion {

/// Whether the slots of a text tell of that text: nats/token to restore it from its own slots, from
/// those of another one, and from none.
struct SwapFigures
{
    Spread own;
    Spread swapped;
    Spread without;
    double hurtShare = 0; ///< of texts that cost more from the other's slots
};

/// Text i is read from the slots of text i + 1. At least two texts (`Usage`); errors of the model.
Result<SwapFigures> measureSwap(const ContextModel& model, std::span<const TokenIds> texts,
                                std::span<const MemorySlots> slots);

/// Where the slots of many texts lie (README.md has the definitions).
struct SlotGeometry
{
    std::size_t vectors = 0;  ///< slots that were looked at
    double effectiveRank = 0; ///< directions in use, 1 ... min(vectors - 1, width)
    double textShare = 0;     ///< of the variance, what is not due to the slot's place; 0: collapse
    double cosineAcrossTexts = 0; ///< of slots at the same place of two texts
    double cosineWithinTexts = 0; ///< of two slots of a text
};

/// Of at least two texts (`Usage`); places that not all texts have are left out, and what is beyond
/// 2048 slots.
Result<SlotGeometry> geometryOf(std::span<const MemorySlots> slots);

} // namespace mullion
