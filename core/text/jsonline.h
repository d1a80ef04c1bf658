// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace mullion {

/// The string under `field` of the JSON object on one line, with its escapes (\u pairs too)
/// turned into UTF-8. Everything else on the line is checked and thrown away.
///
/// A line that is not valid UTF-8 or holds half a surrogate pair is an error: JSON cannot carry
/// other bytes, and guessing would change the text. Keep such text in .txt files.
/// The error starts with "place: ".
Result<Bytes> fieldOfJsonLine(std::string_view line, std::string_view field,
                              std::string_view place);

} // namespace mullion
