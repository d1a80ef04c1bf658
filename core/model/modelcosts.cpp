// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: sizes and FLOPs of the paper (reference, sections 1.1 and 5), and what they leave
// out.
#include "core/model/modelcosts.h"

#include <algorithm>

namespace mullion {

namespace {

double real(std::int64_t count)
{
    return static_cast<double>(count);
}

std::int64_t queryWidth(const ModelConfig& config)
{
    return config.heads * config.headDim;
}

/// Queries, keys and values of a position.
std::int64_t attentionInputs(const ModelConfig& config)
{
    return (config.heads + 2 * config.kvHeads) * config.headDim;
}

std::int64_t embeddingParameters(const ModelConfig& config)
{
    return config.dModel
           * (config.inputVocabulary + (config.tiedEmbeddings ? 0 : config.vocabulary));
}

} // namespace

std::int64_t bodyParameters(const ModelConfig& config)
{
    const std::int64_t attention = attentionInputs(config) + queryWidth(config);
    return config.layers * config.dModel * (attention + 3 * config.dFf);
}

std::int64_t allParameters(const ModelConfig& config)
{
    std::int64_t perLayer = 2 * config.dModel;
    if (config.attentionBias)
        perLayer += attentionInputs(config);
    if (config.positions == Positions::T5Relative)
        perLayer += config.heads * kRelativeBuckets;
    return embeddingParameters(config) + bodyParameters(config) + config.layers * perLayer
           + config.dModel;
}

TokenFlops forwardFlops(const ModelConfig& config, std::int64_t context)
{
    const double seen = real(context + 1) / 2;
    return {2 * real(bodyParameters(config)), 4 * real(config.layers * queryWidth(config)) * seen,
            2 * real(config.dModel * config.vocabulary)};
}

TokenFlops trainingFlops(const ModelConfig& config, std::int64_t context, bool recompute)
{
    TokenFlops flops = forwardFlops(config, context);
    const double layers = recompute ? 4 : 3;
    flops.body *= layers;
    flops.attention *= layers;
    flops.logits *= 3;
    return flops;
}

namespace {

/// Bytes that a layer keeps for its gradient, per token: inputs of its products, and both norms'.
double keptPerToken(const ModelConfig& config, const TrainingShape& shape)
{
    const double d = real(config.dModel);
    const double attention = real(attentionInputs(config));
    const double queries = real(queryWidth(config));
    const bool rope = config.positions == Positions::Rope;
    const double rotated = rope ? real((config.heads + config.kvHeads) * config.headDim) : 0;
    const double ff = real(config.dFf);
    if (!shape.halfProducts) {
        const double products = config.feedForward == FeedForward::SwiGlu ? 4 * ff : 3 * ff;
        return 4 * (4 * d + attention + rotated + queries + products);
    }
    // No fused layers there: scores are kept, in fp32 and bf16.
    const double scores = real(config.heads * shape.context);
    return 4 * (4 * d + scores) + 2 * (2 * d + 2 * attention + rotated + queries + 4 * ff + scores);
}

/// Numbers of Adafactor for a matrix; small sides are not factored.
double factoredMoments(std::int64_t rows, std::int64_t columns)
{
    constexpr std::int64_t kFactoredFrom = 128;
    const bool factored = rows >= kFactoredFrom && columns >= kFactoredFrom;
    return real(factored ? rows + columns : rows * columns);
}

double adafactorMoments(const ModelConfig& config)
{
    const std::int64_t d = config.dModel;
    const std::int64_t keys = config.kvHeads * config.headDim;
    const double perLayer = 2 * factoredMoments(queryWidth(config), d)
                            + 2 * factoredMoments(keys, d) + 3 * factoredMoments(config.dFf, d)
                            + 2 * real(d);
    const double head = config.tiedEmbeddings ? 0 : factoredMoments(config.vocabulary, d);
    return real(config.layers) * perLayer + factoredMoments(config.inputVocabulary, d) + head;
}

} // namespace

TrainingMemory trainingMemory(const ModelConfig& config, const TrainingShape& shape)
{
    const double parameters = real(allParameters(config));
    const double tokens = real(shape.context * shape.microBatch);
    const double d = real(config.dModel);
    TrainingMemory memory;
    memory.weights = 4 * parameters;
    memory.gradients = 4 * parameters;
    memory.optimizer = 4 * (shape.adafactor ? adafactorMoments(config) : 2 * parameters);

    const double layers = real(config.layers);
    const double layer = tokens * keptPerToken(config, shape);
    memory.activations = shape.recompute ? layer + layers * tokens * 4 * d : layers * layer;
    // Weights of products of the same input, side by side; bf16 copies of all.
    const double joined = layers * d * real(attentionInputs(config) + 2 * config.dFf);
    memory.activations += shape.halfProducts ? 2 * real(bodyParameters(config)) : 4 * joined;
    // The widest gradients inside a layer, those of the hidden states, and a chunk of logits.
    memory.activations += 4 * tokens * (real(config.dFf) + 4 * d);
    const double chunk = std::max(128.0 * real(config.vocabulary), double(6 << 20));
    memory.activations += 4 * std::min(chunk, tokens * real(config.vocabulary));
    return memory;
}

} // namespace mullion
