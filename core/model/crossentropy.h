// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

#include <cstdint>

namespace mullion {

/// Target of a position whose prediction does not count.
inline constexpr std::int64_t kNoTarget = -1;

/// What turns hidden states into logits.
struct OutputHead
{
    at::Tensor weight;           ///< [at least vocabulary, dModel]; later rows predict nothing
    std::int64_t vocabulary = 0; ///< symbols that are predicted
    at::ScalarType compute = at::kFloat; ///< number format of its matrix products
};

struct LossOptions
{
    double zLoss = 0; ///< weight of the squared log normaliser (paper reference, section 2)
    double scale = 1; ///< of the loss and its gradients
};

struct LossResult
{
    at::Tensor loss;              ///< scalar: (sum of nats + zLoss * sum of logZ^2) * scale
    at::Tensor nats;              ///< scalar of fp64 on the same device, without gradient
    std::int64_t predictions = 0; ///< targets that count
};

/// Cross-entropy of `targets` (int64 [batch, length], 0 ... vocabulary - 1 or kNoTarget) after
/// `hidden` (fp32 [batch, length, dModel], see Transformer::hidden).
///
/// Logits exist for a few rows at a time only: each chunk becomes its own gradient in place and is
/// multiplied into those of `hidden` and `head.weight` at once. So the memory is that of both
/// gradients, nothing is computed twice, and the backward pass may run once.
LossResult crossEntropyLoss(const at::Tensor& hidden, const OutputHead& head,
                            const at::Tensor& targets, const LossOptions& options = {});

struct TokenCosts
{
    at::Tensor nats;    ///< fp64 [batch, length] on the CPU; 0 where there is no target
    at::Tensor correct; ///< bool [batch, length] on the CPU: the target was the most probable
};

/// Costs one by one, in chunks too and without gradients.
TokenCosts tokenCosts(const at::Tensor& hidden, const OutputHead& head, const at::Tensor& targets);

} // namespace mullion
