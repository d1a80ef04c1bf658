// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaesequences.h"

#include "core/model/crossentropy.h"

namespace mullion {

DecoderSequence restoration(const at::Tensor& ids, std::optional<std::int64_t> endToken)
{
    if (!endToken)
        return continuation(ids, 0);
    return {ids, at::cat({ids, at::full({ids.size(0), 1}, *endToken, ids.options())}, 1)};
}

DecoderSequence continuation(const at::Tensor& ids, std::int64_t skipped)
{
    auto targets = ids.clone();
    targets.narrow(1, 0, skipped).fill_(kNoTarget);
    return {ids.narrow(1, 0, ids.size(1) - 1), targets};
}

} // namespace mullion
