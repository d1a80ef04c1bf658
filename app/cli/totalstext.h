// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/totals.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace mullion::cli {

/// "1,000 bytes and 1 document end ..." as one line without its end.
std::string totalsLine(const Totals& totals);

nlohmann::ordered_json totalsJson(const Totals& totals);

} // namespace mullion::cli
