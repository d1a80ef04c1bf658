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

/// The positions that are read at once. Undefined and null: as ForwardOptions says.
struct AttentionPlaces
{
    std::int64_t length = 0;
    at::Tensor places; ///< int64 [length]; under T5Relative without a cache
    at::Tensor hidden; ///< bool [length, length], without a cache
    const KeyValueCache* cache = nullptr;
    bool byDistance = false; ///< for `causalAttention`: without `cache` and `hidden`,
                             ///< under T5Relative without `places` too
};

/// `tables`: of relative positions, for each layer [heads, kRelativeBuckets].
AttentionBias attentionBias(const ModelConfig& config, const std::vector<at::Tensor>& tables,
                            at::Device device, const AttentionPlaces& where);

} // namespace mullion
