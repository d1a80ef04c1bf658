// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plain loops that the compiler turns into vectors (this file is compiled with -O3). Sums run in
// eight strands, always the same, so that they can be vectors and results do not change.
#include "core/model/cpukernels.h"

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

constexpr std::int64_t kStrands = 8;
/// Stands for minus infinity, as in transformer.cpp.
constexpr float kMasked = -1e9F;

/// Sum of term(i) for i in [0, count).
template <typename Term>
float sumOf(std::int64_t count, Term term)
{
    float strands[kStrands] = {};
    std::int64_t i = 0;
    for (; i + kStrands <= count; i += kStrands) {
        for (std::int64_t s = 0; s < kStrands; ++s)
            strands[s] += term(i + s);
    }
    float sum = 0;
    for (const float strand : strands)
        sum += strand;
    for (; i < count; ++i)
        sum += term(i);
    return sum;
}

float rmsFactor(const float* x, std::int64_t width, double epsilon)
{
    const float squares = sumOf(width, [x](std::int64_t i) { return x[i] * x[i]; });
    return static_cast<float>(1 / std::sqrt(squares / static_cast<double>(width) + epsilon));
}

} // namespace

void rmsNormRows(const float* x, const float* scale, float* out, std::int64_t rows,
                 std::int64_t width, double epsilon)
{
    for (; rows > 0; --rows, x += width, out += width) {
        const float factor = rmsFactor(x, width, epsilon);
        for (std::int64_t i = 0; i < width; ++i)
            out[i] = x[i] * factor * scale[i];
    }
}

void rmsNormGradientRows(const float* x, const float* scale, const float* outGradient,
                         float* xGradient, float* scaleGradient, std::int64_t rows,
                         std::int64_t width, double epsilon)
{
    for (; rows > 0; --rows, x += width, outGradient += width, xGradient += width) {
        const float factor = rmsFactor(x, width, epsilon);
        const float along =
            sumOf(width, [=](std::int64_t i) { return outGradient[i] * scale[i] * x[i]; });
        const float back = along * factor * factor * factor / static_cast<float>(width);
        for (std::int64_t i = 0; i < width; ++i) {
            scaleGradient[i] += outGradient[i] * x[i] * factor;
            xGradient[i] = outGradient[i] * scale[i] * factor - x[i] * back;
        }
    }
}

void gatedReluRows(const float* gateUp, float* out, std::int64_t rows, std::int64_t width)
{
    for (; rows > 0; --rows, gateUp += 2 * width, out += width) {
        for (std::int64_t i = 0; i < width; ++i)
            out[i] = std::max(gateUp[i], 0.0F) * gateUp[width + i];
    }
}

void gatedReluGradientRows(float* gateUp, const float* outGradient, std::int64_t rows,
                           std::int64_t width)
{
    for (; rows > 0; --rows, gateUp += 2 * width, outGradient += width) {
        float* const __restrict gates = gateUp;
        float* const __restrict ups = gateUp + width;
        for (std::int64_t i = 0; i < width; ++i) {
            const float gate = gates[i];
            const float throughGate = outGradient[i] * ups[i];
            gates[i] = gate > 0 ? throughGate : 0.0F;
            ups[i] = outGradient[i] * std::max(gate, 0.0F);
        }
    }
}

void biasCausalRows(float* scores, const float* bias, std::int64_t first, std::int64_t rows)
{
    const std::int64_t width = first + rows;
    for (std::int64_t r = 0; r < rows; ++r, scores += width) {
        const std::int64_t seen = first + r + 1;
        if (bias) {
            for (std::int64_t j = 0; j < seen; ++j)
                scores[j] += bias[seen - 1 - j];
        }
        std::fill(scores + seen, scores + width, kMasked);
    }
}

void softmaxGradientRows(const float* shares, float* gradients, float* biasGradient,
                         std::int64_t first, std::int64_t rows)
{
    const std::int64_t width = first + rows;
    for (std::int64_t r = 0; r < rows; ++r, shares += width, gradients += width) {
        const std::int64_t seen = first + r + 1;
        const float mean = sumOf(seen, [=](std::int64_t j) { return shares[j] * gradients[j]; });
        for (std::int64_t j = 0; j < seen; ++j)
            gradients[j] = shares[j] * (gradients[j] - mean);
        std::fill(gradients + seen, gradients + width, 0.0F);
        if (biasGradient) {
            for (std::int64_t j = 0; j < seen; ++j)
                biasGradient[seen - 1 - j] += gradients[j];
        }
    }
}

} // namespace mullion
