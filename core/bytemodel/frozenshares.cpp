// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenshares.h"

#include "core/bytemodel/frozenweights.h"

#include <array>
#include <cmath>

namespace mullion {

std::span<const std::int32_t> frozenShares()
{
    // Made with square roots and products only, which come out alike everywhere.
    static const std::array<std::int32_t, kFrozenSteps> table = [] {
        double step = 0.5;
        for (int i = 0; i < 8; ++i)
            step = std::sqrt(step);
        std::array<std::int32_t, kFrozenSteps> values{};
        double octave = kFrozenAttentionOne;
        for (std::size_t i = 0; i < values.size(); i += 256) {
            double value = octave;
            for (std::size_t j = 0; j < 256; ++j, value *= step)
                values[i + j] = static_cast<std::int32_t>(value + 0.5);
            octave *= 0.5;
        }
        return values;
    }();
    return table;
}

} // namespace mullion
