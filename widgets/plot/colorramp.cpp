// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/colorramp.h"

#include <algorithm>
#include <cmath>

namespace mullion {

QColor rampColor(double share)
{
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(kRamp.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), kRamp.size() - 2);
    const double part = at - static_cast<double>(below);
    const QColor low = QColor::fromRgb(kRamp[below]);
    const QColor high = QColor::fromRgb(kRamp[below + 1]);
    const auto mixed = [part](int a, int b) {
        return static_cast<int>(std::lround(a + part * (b - a)));
    };
    return {mixed(low.red(), high.red()), mixed(low.green(), high.green()),
            mixed(low.blue(), high.blue())};
}

QColor rampLineColor(double share, bool onDark)
{
    return onDark ? rampColor(0.35 + 0.65 * share) : rampColor(0.68 * share);
}

} // namespace mullion
