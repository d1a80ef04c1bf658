// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace mullion::cli {

/// Opens all that a command is to compare, before it reads any text. Errors: those of
/// `openTokenizer` for the first that cannot be opened.
Result<std::vector<std::shared_ptr<const Tokenizer>>>
openTokenizers(std::span<const std::string> namesOrPaths);

} // namespace mullion::cli
