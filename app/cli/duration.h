// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mullion::cli {

/// "1:02:03", "2:03"; "?" for what is no time.
std::string duration(double seconds);

} // namespace mullion::cli
