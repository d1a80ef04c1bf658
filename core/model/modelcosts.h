// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelconfig.h"

#include <cstdint>

namespace mullion {

/// Weights of the layers' matrices: what the paper's sizes count (25m: 25.17 M). No embeddings,
/// output head, norms, biases.
std::int64_t bodyParameters(const ModelConfig& config);
/// All that is trained.
std::int64_t allParameters(const ModelConfig& config);

/// Floating-point operations per token (a product and a sum are two), mean over the positions of a
/// text. Norms, softmax and activations are left out, as everywhere.
struct TokenFlops
{
    double body = 0;      ///< matrices of the layers: 2 x bodyParameters
    double attention = 0; ///< queries with the keys that they see, shares with values
    double logits = 0;    ///< output head

    [[nodiscard]] double total() const { return body + attention + logits; }
};

/// A forward pass over texts of `context` tokens; a position sees (context + 1) / 2 on average.
TokenFlops forwardFlops(const ModelConfig& config, std::int64_t context);

/// Forward and backward: three times as much, and with `recompute` the layers once more.
TokenFlops trainingFlops(const ModelConfig& config, std::int64_t context, bool recompute = false);

} // namespace mullion
