// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

#include <cstdint>
#include <optional>

namespace mullion {

/// What the decoder reads after slots and special token, and what it is to predict.
struct DecoderSequence
{
    at::Tensor read;    ///< int64 [texts, n]
    at::Tensor targets; ///< int64 [texts, n + 1], kNoTarget where nothing is learned
};

/// All of `ids` [texts, length], then the end token if there is one (reference, section 1.4).
DecoderSequence restoration(const at::Tensor& ids, std::optional<std::int64_t> endToken);

/// All of `ids` but its first `skipped`, and no end token.
DecoderSequence continuation(const at::Tensor& ids, std::int64_t skipped);

} // namespace mullion
