// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>

namespace mullion::cli {

/// Reads the file, or standard input for "-".
Result<Bytes> readInput(const std::string& path);

/// Writes the file as a whole or not at all, or standard output for "-".
Result<> writeOutput(const std::string& path, ByteView content);

/// Writes text to standard output and notices a full disk or a closed pipe.
Result<> printOut(std::string_view text);

} // namespace mullion::cli
