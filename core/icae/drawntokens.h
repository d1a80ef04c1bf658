// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/languagemodel.h"
#include "core/sampling/sampler.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace mullion {

struct DrawLimits
{
    std::uint32_t tokens = 0;
    std::optional<TokenId> end{}; ///< stops there; is not given
};

/// Lets a decoder read `prompt` and draws what follows. `sampling` has been checked. Errors:
/// `Cancelled`, those of the model.
Result<std::vector<TokenId>> drawTokens(LanguageModelState& decoder,
                                        std::span<const TokenId> prompt,
                                        const SamplingOptions& sampling, const DrawLimits& limits,
                                        std::uint32_t vocabulary, const std::stop_token& stop);

} // namespace mullion
