// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/opentokenizers.h"

#include "core/tokenize/registry.h"

namespace mullion::cli {

Result<std::vector<std::shared_ptr<const Tokenizer>>>
openTokenizers(std::span<const std::string> namesOrPaths)
{
    std::vector<std::shared_ptr<const Tokenizer>> tokenizers;
    for (const std::string& nameOrPath : namesOrPaths) {
        auto tokenizer = openTokenizer(nameOrPath);
        MULLION_TRY(tokenizer);
        tokenizers.push_back(std::move(*tokenizer));
    }
    return tokenizers;
}

} // namespace mullion::cli
