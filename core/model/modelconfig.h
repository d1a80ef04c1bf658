// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace mullion {

enum class Positions
{
    T5Relative, ///< learned bias per bucket of distance, a table per layer
    Rope
};

enum class FeedForward
{
    GatedRelu, ///< relu(x W0) * (x W1), then Wo
    SwiGlu
};

/// Shape and options of the one decoder transformer.
struct ModelConfig
{
    std::int64_t vocabulary = 257;      ///< symbols that are predicted
    std::int64_t inputVocabulary = 258; ///< the same, then ids that are only ever read (BOS)
    std::int64_t layers = 3;
    std::int64_t dModel = 256;
    std::int64_t heads = 4;
    std::int64_t kvHeads = 4;
    std::int64_t headDim = 64;
    std::int64_t dFf = 1024;
    Positions positions = Positions::T5Relative;
    FeedForward feedForward = FeedForward::GatedRelu;
    double normEpsilon = 1e-6;
    double ropeBase = 10000;
    bool tiedEmbeddings = true; ///< then logits are divided by sqrt(dModel)
    bool attentionBias = false; ///< biases of query, key and value (Qwen)
    bool scaleQueries = false;  ///< 1/sqrt(headDim) at run time; else it is in the first weights

    friend bool operator==(const ModelConfig&, const ModelConfig&) = default;
};

/// Input id that stands before the first symbol of an M1 context; never predicted.
inline constexpr std::int64_t kBeginOfContext = 257;

/// T5's buckets of the distance between two positions, later ones unseen: `kBuckets` in all, half
/// of them exact, the rest logarithmic up to `kMaxDistance`.
inline constexpr int kRelativeBuckets = 32;
inline constexpr int kRelativeMaxDistance = 128;
int relativeBucket(std::int64_t distance);

} // namespace mullion
