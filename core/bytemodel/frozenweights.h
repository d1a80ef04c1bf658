// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/symbol.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mullion {

/// Largest magnitude of a weight and of an activation in a matrix product. A sum of n products is
/// at most n * 63 * 63, below 2^24 for n up to 4,226: exact in fp32, in any order of summation.
inline constexpr int kFrozenDigit = 63;

/// Largest magnitude in a query, key or value.
inline constexpr int kFrozenAttentionDigit = 127;

/// Attention weights are integers over 2^14.
inline constexpr int kFrozenAttentionOne = 1 << 14;

/// An attention weight before the division is kFrozenAttentionOne * 2^(-i / 256), i up to 4,095.
inline constexpr int kFrozenSteps = 4096;
inline constexpr float kFrozenStepsPerNat = 369.32993f; ///< 256 / ln 2

/// The id that stands before the text; embeddings have a row for it behind the symbols.
inline constexpr Symbol kFrozenBegin = kAlphabetSize;

struct FrozenShape
{
    std::size_t layers = 0;
    std::size_t dModel = 0;
    std::size_t heads = 0;
    std::size_t headDim = 0;
    std::size_t dFf = 0;
    std::size_t span = 0; ///< how many symbols a position attends to, itself among them

    [[nodiscard]] std::size_t attentionWidth() const { return heads * headDim; }
    friend bool operator==(const FrozenShape&, const FrozenShape&) = default;
};

/// A matrix of integers, row by row, each row in units of its own.
struct FrozenMatrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::int8_t> digits; ///< rows x columns, each within +-kFrozenDigit
    std::vector<float> units;        ///< per row
};

struct FrozenLayer
{
    FrozenMatrix attention; ///< queries, keys, values: 3 x attentionWidth rows; norm folded in
    // Per head
    std::vector<float> queryDigits; ///< a query times this is rounded to integers
    std::vector<float> keyDigits;
    std::vector<float> valueDigits;
    std::vector<float> scoreUnit; ///< what one unit of query x key is worth
    std::vector<float> valueUnit; ///< what one unit of attention weight x value is worth
    std::vector<float> bias;      ///< heads x span: what a distance adds to a score
    FrozenMatrix output;          ///< dModel x attentionWidth
    FrozenMatrix gateAndUp;       ///< 2 dFf x dModel; norm folded in
    FrozenMatrix down;            ///< dModel x dFf
};

/// A byte model in integers; what its numbers mean: core/bytemodel/README.md, "The frozen M1".
struct FrozenWeights
{
    FrozenShape shape;
    std::vector<float> embedding; ///< (kAlphabetSize + 1) x dModel
    std::vector<FrozenLayer> layers;
    FrozenMatrix head; ///< kAlphabetSize x dModel; final norm folded in

    [[nodiscard]] Bytes serialise() const;

    /// Two for each weight of a matrix.
    [[nodiscard]] double flopsPerSymbol() const;

    /// Any bytes are safe. `Input` error when they are no whole model.
    static Result<FrozenWeights> parse(ByteView bytes);
};

} // namespace mullion
