// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/keyvaluecache.h"
#include "core/model/modelconfig.h"
#include "core/model/torch.h"

#include <vector>

namespace mullion {

/// What attention knows of positions, the same for a whole step.
struct AttentionBias
{
    /// Added to the scores of each layer, later positions hidden: [heads or 1, n, past + n]; or for
    /// `causalAttention` a number for each distance: [heads, n], undefined with Rope.
    std::vector<at::Tensor> perLayer;
    at::Tensor cosine, sine; ///< of Rope: [n, headDim]
};

/// `tables`: of relative positions, for each layer [heads, kRelativeBuckets]. `byDistance`: for
/// `causalAttention`, not with a cache.
AttentionBias attentionBias(const ModelConfig& config, const std::vector<at::Tensor>& tables,
                            at::Device device, std::int64_t length, const KeyValueCache* cache,
                            bool byDistance);

} // namespace mullion
