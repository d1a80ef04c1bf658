// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace mullion {

/// Tokenizers that need no file ("bytes", "gzip[v=256]", "gzip[v=65k]"), by name.
std::vector<std::string> builtinTokenizerNames();

/// A built-in tokenizer by name, or one from a `.tokenizer` file. The file's checksum and its
/// self-test samples are checked. Errors: `Usage` for an unknown name, `Input` for a damaged file.
Result<std::shared_ptr<const Tokenizer>> openTokenizer(std::string_view nameOrPath);

} // namespace mullion
