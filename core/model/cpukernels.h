// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace mullion {

/// Inner loops of training on a CPU: what takes LibTorch several passes through memory is one here.
/// Rows are `width` numbers without gap unless a stride is given. No allocation, one thread.

/// out = x / sqrt(mean(x^2) + epsilon) * scale
void rmsNormRows(const float* x, const float* scale, float* out, std::int64_t rows,
                 std::int64_t width, double epsilon);
/// Gradient of x, and that of scale, added to `scaleGradient`, from that of out.
void rmsNormGradientRows(const float* x, const float* scale, const float* outGradient,
                         float* xGradient, float* scaleGradient, std::int64_t rows,
                         std::int64_t width, double epsilon);

/// out = relu(gate) * up, from rows of `width` gates and `width` ups.
void gatedReluRows(const float* gateUp, float* out, std::int64_t rows, std::int64_t width);
/// Turns gates and ups into their gradients.
void gatedReluGradientRows(float* gateUp, const float* outGradient, std::int64_t rows,
                           std::int64_t width);

/// Scores of `rows` positions from `first` on with `first + rows` positions from the beginning on:
/// adds bias[distance] (none if null) and hides later positions.
void biasCausalRows(float* scores, const float* bias, std::int64_t first, std::int64_t rows);
/// Turns gradients of `shares` (softmax of such scores) into those of the scores, and adds these to
/// `biasGradient[distance]` if that is not null.
void softmaxGradientRows(const float* shares, float* gradients, float* biasGradient,
                         std::int64_t first, std::int64_t rows);

} // namespace mullion
