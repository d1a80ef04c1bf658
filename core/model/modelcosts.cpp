// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: sizes and FLOPs of the paper (reference, sections 1.1 and 5), and what they leave
// out.
#include "core/model/modelcosts.h"

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

} // namespace mullion
