// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/icae/slotsfile.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace mullion::cli {

/// Reads and checks a .slots file; - is standard input. Errors name it.
Result<SlotsFile> readSlots(const std::string& path);

/// Where the output for each of several inputs goes: OUT itself for one input, unless it is a
/// folder; otherwise a file in the folder OUT, called as the input with `suffix` behind it
/// (or without it, if `removesSuffix`). The folder is made. Errors: `Usage` for two inputs of one
/// name or for several that go to standard output.
Result<std::vector<std::string>> outputsFor(const std::vector<std::string>& inputs,
                                            const std::string& out, const std::string& suffix,
                                            bool removesSuffix);

/// Tokens, slots, bytes and ratios of a .slots file.
nlohmann::ordered_json slotsJson(const SlotsFile& file);

/// "1,204 bytes, 300 tokens, 75 slots in 5 segments (4.00 tokens/slot)"
std::string slotsLine(const SlotsFile& file);

/// Text for JSON: loose bytes as \xHH.
std::string jsonText(ByteView text);

} // namespace mullion::cli
