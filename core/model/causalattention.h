// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

namespace mullion {

/// Whether `causalAttention` can: fp32 on a CPU.
bool hasCausalAttention(const at::Tensor& query);

/// softmax(query key^T + bias) value, each position seeing itself and those before it, with
/// gradients. query: [texts, heads, n, width], key and value: [texts, kvHeads, n, width], heads in
/// groups sharing one kvHead; any strides with neighbouring numbers in a row. bias: a number for
/// each head and distance, [heads, n], or undefined. Returns [texts, n, heads * width].
///
/// Scores exist for a block of positions of one head at a time and are computed again for the
/// gradient: n x n numbers per head are never kept, and half of them, hidden anyway, are skipped.
at::Tensor causalAttention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                           const at::Tensor& bias);

} // namespace mullion
