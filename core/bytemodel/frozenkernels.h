// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/frozenweights.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

// The inner loops of the frozen M1, compiled for each kind of processor and chosen at run time.
// Whatever is chosen, the results are the same numbers (core/bytemodel/README.md).

namespace mullion {

/// A matrix laid out for the inner loops: groups of 16 rows, in them four columns of all 16 rows
/// after four columns, filled up with zeros to whole groups and to columns by eights.
struct PackedMatrix
{
    explicit PackedMatrix(const FrozenMatrix& matrix);

    std::size_t rows = 0; ///< a multiple of 16
    std::size_t columns = 0;
    std::vector<std::int8_t> digits;
    std::vector<float> units;            ///< per row
    std::vector<std::int32_t> offsetSum; ///< per row: kDigitOffset times the sum of its digits
};

/// Activations are stored with this added, so that they have no sign.
inline constexpr int kDigitOffset = 64;

/// Keys stand in blocks of this many slots.
inline constexpr std::size_t kFrozenSlotBlock = 16;

/// What the inner loops offer. n is a multiple of 16 unless said otherwise.
struct FrozenKernels
{
    /// The digits of `values`: rounded multiples of largest / kFrozenDigit, plus kDigitOffset.
    /// Returns largest / kFrozenDigit, or 0 when there is no scale (all zero, or not finite); then
    /// all digits are zero. `squares`: the sum of the squared digits.
    float (*toDigits)(const float* values, std::size_t n, std::uint8_t* digits,
                      std::int32_t* squares);

    /// out[lane][row] = sum over columns of weight x digit, for `lanes` rows of digits that stand
    /// `matrix.columns` apart; out rows stand `matrix.rows` apart.
    void (*multiply)(const PackedMatrix& matrix, const std::uint8_t* digits, std::size_t lanes,
                     std::int32_t* out);

    /// out = (sums x units) x factor, each product rounded to fp32; or that added to out.
    void (*scale)(const std::int32_t* sums, const float* units, float factor, std::size_t n,
                  float* out);
    void (*addScaled)(const std::int32_t* sums, const float* units, float factor, std::size_t n,
                      float* out);

    /// out = max(gate, 0) x up.
    void (*gate)(const float* gate, const float* up, std::size_t n, float* out);

    /// out = round(values x factor), kept within +-kFrozenAttentionDigit.
    void (*toAttentionDigits)(const float* values, float factor, std::size_t n, std::int16_t* out);

    /// scores[slot] = (query . keys of the slot) x unit + bias[slot] for n slots. Keys of a head:
    /// blocks of kFrozenSlotBlock slots, in them pairs of dimensions, in them the slots, in them
    /// the two dimensions. headDim is a multiple of 16.
    void (*scores)(const std::int16_t* query, const std::int8_t* keys, std::size_t headDim,
                   const float* bias, float unit, std::size_t n, float* scores);

    /// Attention weights of `used` scores; zero up to n. They add up to about kFrozenAttentionOne.
    void (*attentionWeights)(const float* scores, std::size_t used, std::size_t n,
                             std::int16_t* weights);

    /// out = (weights . values of n slots) x unit. Values of a head: pairs of slots, in them the
    /// dimensions, in them the two slots.
    void (*mix)(const std::int16_t* weights, const std::int8_t* values, std::size_t headDim,
                float unit, std::size_t n, float* out);
};

/// Names of what this processor can run, best first: "AVX3_DL" (AVX-512 VNNI), "AVX3", "AVX2",
/// ..., and last a plain one.
std::vector<std::string> frozenKernelNames();

/// The best for this processor, or the one of that name (for tests; it must be among the names).
const FrozenKernels& frozenKernels();
const FrozenKernels& frozenKernels(const std::string& name);

} // namespace mullion
