// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizerfamily.h"
#include "core/tokenize/tokenizerfile.h"

#include <string_view>

namespace mullion {

/// What a tokenizer of this name is built from. Errors (`Usage`) for a name that there is not, or
/// that needs no file.
Result<TokenizerSource> sourceOf(const TokenizerName& name);

/// Builds the file of a tokenizer, samples included. `origin` says where the model or the corpus is
/// from. Errors: `Usage` for a name that cannot be built from `input`, `Cancelled`, those of the
/// source.
Result<TokenizerFile> buildTokenizer(const TokenizerName& name, const BuildInput& input,
                                     std::string_view origin);

} // namespace mullion
