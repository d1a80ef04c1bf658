// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <span>
#include <string_view>
#include <vector>

namespace mullion {

/// The string under `field` of the JSON object on one line, with its escapes (\u pairs too)
/// turned into UTF-8. Everything else on the line is checked and thrown away.
///
/// A line that is not valid UTF-8 or holds half a surrogate pair is an error: JSON cannot carry
/// other bytes, and guessing would change the text. Keep such text in .txt files.
/// The error starts with "place: ".
Result<Bytes> fieldOfJsonLine(std::string_view line, std::string_view field,
                              std::string_view place);

/// The same for several fields at once, in the order of `fields`. All of them must be there.
Result<std::vector<Bytes>> fieldsOfJsonLine(std::string_view line,
                                            std::span<const std::string_view> fields,
                                            std::string_view place);

/// Nothing but white space: no line of JSON, and no error either.
bool isBlankLine(std::string_view line);

} // namespace mullion
