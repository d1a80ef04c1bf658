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

struct TrainingShape
{
    std::int64_t context = 512;
    std::int64_t microBatch = 1; ///< texts at once
    bool adafactor = true;       ///< else AdamW
    bool halfProducts = false;   ///< matrix products in bf16
    bool recompute = false;      ///< activations of a layer are computed again when needed
};

/// What training takes at its fullest, in bytes, without the program and its libraries.
struct TrainingMemory
{
    double weights = 0;
    double gradients = 0;
    double optimizer = 0;
    double activations = 0; ///< kept for the backward pass, and what is at work at the same time

    [[nodiscard]] double total() const { return weights + gradients + optimizer + activations; }
};

/// A forecast from what `Transformer` keeps.
TrainingMemory trainingMemory(const ModelConfig& config, const TrainingShape& shape);

} // namespace mullion
