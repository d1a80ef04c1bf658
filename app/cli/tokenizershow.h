// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenizerfile.h"

#include <cstdint>

namespace mullion::cli {

/// Prints what a tokenizer file holds: name, identity, provenance, and for windows the size of the
/// tree and the code words that each rule can emit.
Result<> showTokenizer(const TokenizerFile& file, std::uint64_t fileBytes, bool json);

} // namespace mullion::cli
