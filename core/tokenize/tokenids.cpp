// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenids.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

Result<> checkIds(std::span<const TokenId> ids, const TokenizerInfo& info)
{
    TokenId largest = 0;
    for (const TokenId id : ids)
        largest = std::max(largest, id);
    if (largest < info.vocabulary)
        return {};
    const auto place =
        std::find_if(ids.begin(), ids.end(), [&](TokenId id) { return id >= info.vocabulary; });
    return fail(ErrorCode::Input,
                fmt::format("Token {} at place {} is no id of '{}'", *place, place - ids.begin(),
                            info.name),
                fmt::format("Ids are 0 to {}; decode with the tokenizer that encoded",
                            info.vocabulary - 1));
}

} // namespace mullion
