// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaecosts.h"

#include "core/model/modelcosts.h"

namespace mullion {

namespace {

/// Forward and back through activations, of one text.
double throughBase(const ModelConfig& base, double positions)
{
    const TokenFlops flops = forwardFlops(base, static_cast<std::int64_t>(positions));
    return positions * (2 * flops.body + 3 * flops.attention);
}

} // namespace

double icaeFlopsPerPrediction(const IcaeSettings& settings, const ModelConfig& base,
                              std::int64_t adapterParameters)
{
    const IcaeLayout& layout = settings.layout;
    const auto context = static_cast<double>(settings.shortest + layout.segmentTokens()) / 2;
    const auto slots = static_cast<double>(layout.slotsOf(static_cast<std::int64_t>(context)));
    const auto continuation = static_cast<double>(settings.continuation);
    const double restored = settings.bothLosses ? 1 : 1 - settings.lmShare;
    const double continued = settings.bothLosses ? 1 : settings.lmShare;
    const double encoder = throughBase(base, context + slots)
                           + 6 * static_cast<double>(adapterParameters) * (context + slots);
    const double decoder = restored * throughBase(base, slots + 1 + context)
                           + continued * throughBase(base, slots + continuation);
    const double predictions =
        restored * context + continued * (continuation - static_cast<double>(settings.skipFirst));
    return (encoder + decoder) / predictions + 2 * forwardFlops(base, 1).logits;
}

} // namespace mullion
