// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"

#include <span>

namespace mullion {

/// Errors (`Input`, with the place) unless all ids are below the tokenizer's vocabulary.
Result<> checkIds(std::span<const TokenId> ids, const TokenizerInfo& info);

} // namespace mullion
