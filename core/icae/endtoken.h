// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"

#include <optional>

namespace mullion {

/// The token that stands for the end of a document and nothing else, if the tokenizer has one.
/// Errors: those of encoding.
Result<std::optional<TokenId>> endTokenOf(const Tokenizer& tokenizer);

} // namespace mullion
