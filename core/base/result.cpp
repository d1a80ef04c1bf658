// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <fmt/format.h>

namespace mullion {

std::string Error::sentence() const
{
    return cure.empty() ? fmt::format("{}.", what) : fmt::format("{}. {}.", what, cure);
}

Error Error::within(std::string_view context) const
{
    return {code, fmt::format("{}: {}", context, what), cure};
}

} // namespace mullion
