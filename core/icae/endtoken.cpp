// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/endtoken.h"

namespace mullion {

Result<std::optional<TokenId>> endTokenOf(const Tokenizer& tokenizer)
{
    const Text end{{}, {BytePos(0)}};
    const auto encoded = tokenizer.encode(end.view());
    if (!encoded)
        return fail(encoded.error());
    const auto decoded = tokenizer.decode(*encoded);
    if (encoded->ids.size() != 1 || !decoded || *decoded != end)
        return std::optional<TokenId>();
    return std::optional(encoded->ids.front());
}

} // namespace mullion
