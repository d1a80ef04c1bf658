// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/continuation.h"

#include <fmt/format.h>

namespace mullion {

Error notAllowed(TokenId id, const std::string& tokenizer)
{
    return {ErrorCode::Usage,
            fmt::format("Token {} of '{}' cannot follow: the text would not begin with the prompt",
                        id, tokenizer),
            "Choose one of the ids that are allowed"};
}

} // namespace mullion
