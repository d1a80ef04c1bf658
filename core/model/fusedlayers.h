// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelconfig.h"
#include "core/model/torch.h"

namespace mullion {

// Layers without matrices, with gradients. On a CPU in fp32 each is one pass through memory and
// keeps its input alone; elsewhere they are put together from LibTorch's functions.

/// x / sqrt(mean(x^2) + epsilon) * scale, over the last dimension. fp32.
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& scale, double epsilon);

/// [..., gates and ups] to activation(gate) * up, half as wide. The backward pass may run once: it
/// leaves the gradient in the place of `gateUp`, which must not be used for anything else.
at::Tensor gated(const at::Tensor& gateUp, FeedForward kind);

} // namespace mullion
