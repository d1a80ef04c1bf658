// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaesettings.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// What is done with the samples of a micro batch. All contexts in it are equally long, and so are
/// all continuations: nothing is padded.
struct IcaePlan
{
    std::int64_t context = 0;            ///< tokens
    std::int64_t continuation = 0;       ///< tokens
    std::vector<std::int64_t> restored;  ///< samples, by index
    std::vector<std::int64_t> continued; ///< samples, by index

    [[nodiscard]] bool restoresAll() const { return continued.empty(); }
};

/// `lengths`: tokens there are of each sample, at least 1. A function of its arguments (reference,
/// section 1.5: one objective per sample, a short continuation makes it restoration).
IcaePlan planSamples(const IcaeSettings& settings, std::span<const std::int64_t> lengths,
                     std::uint64_t seed);

} // namespace mullion
