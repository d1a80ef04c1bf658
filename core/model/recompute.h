// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

#include <functional>

namespace mullion {

using TwoInputs = std::function<at::Tensor(const at::Tensor& x, const at::Tensor& extra)>;

/// layer(x, extra) without keeping what is computed inside: the backward pass computes it again.
/// Gradients reach x, `extra` (may be undefined) and whatever parameters `layer` uses, the same
/// bits as without. `layer` must give the same each time, and what it refers to must live as long
/// as the result.
at::Tensor recomputed(const TwoInputs& layer, const at::Tensor& x, const at::Tensor& extra);

} // namespace mullion
