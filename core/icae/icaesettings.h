// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaelayout.h"
#include "core/train/settings.h"

#include <cstdint>

namespace mullion {

/// How an ICAE is pretrained.
struct IcaeSettings
{
    TokenSettings text; ///< no model in it; `context`: tokens of a sample, `window()`
    IcaeLayout layout;
    double loraDropout = 0;
    std::int64_t shortest = 1;
    double longShare = 0;
    std::int64_t continuation = 0; ///< tokens at most
    bool bothLosses = false;
    double lmShare = 0;
    double aeWeight = 0.5;
    std::int64_t skipFirst = 0;
    std::int64_t minContinuation = 0;

    [[nodiscard]] bool continues() const { return bothLosses || lmShare > 0; }
    /// Tokens of text behind a sample.
    [[nodiscard]] std::int64_t window() const
    {
        return layout.longest() + (continues() ? continuation : 0);
    }
};

/// What every kind of run with an ICAE has.
IcaeLayout icaeLayout(const FieldValues& values);

IcaeSettings icaeSettings(const FieldValues& values);

} // namespace mullion
