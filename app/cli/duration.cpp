// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duration.h"

#include <fmt/format.h>

#include <cmath>

namespace mullion::cli {

std::string duration(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return "?";
    const auto all = static_cast<long long>(seconds + 0.5);
    if (all >= 3600)
        return fmt::format("{}:{:02}:{:02}", all / 3600, all / 60 % 60, all % 60);
    return fmt::format("{}:{:02}", all / 60, all % 60);
}

} // namespace mullion::cli
