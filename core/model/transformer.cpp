// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: the decoder of T5X (paper reference, section 1) and its Llama-like variants.
#include "core/model/transformer.h"

#include "core/model/causalattention.h"
#include "core/model/fusedlayers.h"
#include "core/model/initializer.h"
#include "core/model/recompute.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace mullion {

namespace {

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, at::ScalarType compute)
{
    return at::linear(x.to(compute), weight.to(compute));
}

/// Several layers of the same input: [..., sum of their widths].
at::Tensor linearOfAll(const at::Tensor& x, const std::vector<at::Tensor>& weights,
                       at::ScalarType compute)
{
    // One product is faster than several; for a few rows the copy of the weights is not.
    constexpr std::int64_t kFewNumbers = 16;
    if (x.numel() / x.size(-1) > kFewNumbers)
        return linear(x, at::cat(weights), compute);
    std::vector<at::Tensor> parts;
    for (const at::Tensor& weight : weights)
        parts.push_back(linear(x, weight, compute));
    return at::cat(parts, -1);
}

/// softmax(query key^T + bias) value: [texts, n, heads * width].
at::Tensor plainAttention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                          const at::Tensor& bias)
{
    const std::int64_t batch = query.size(0);
    const std::int64_t heads = query.size(1);
    const std::int64_t length = query.size(2);
    const std::int64_t kvHeads = key.size(1);
    // Heads that share keys and values are one head with more queries.
    const std::vector<std::int64_t> shared{batch, kvHeads, heads / kvHeads * length, -1};
    const auto scores = at::matmul(query.reshape(shared), key.transpose(-1, -2))
                            .to(at::kFloat)
                            .view({batch, heads, length, -1})
                        + bias;
    const auto weights = at::softmax(scores, -1).to(query.scalar_type());
    return at::matmul(weights.view(shared), value)
        .view({batch, heads, length, -1})
        .transpose(1, 2)
        .reshape({batch, length, -1});
}

/// `product`, of the targets' matrices side by side with `x`, and what an adapter adds to it.
at::Tensor adapted(const at::Tensor& product, std::size_t layer,
                   std::initializer_list<LoraTarget> targets, const at::Tensor& x,
                   const ForwardOptions& options)
{
    if (!options.adapter)
        return product;
    const auto added = options.adapter->added(layer, targets, x, options.compute, options.dropout);
    return added.defined() ? product + added : product;
}

at::Tensor rotate(const at::Tensor& x, const at::Tensor& cosine, const at::Tensor& sine)
{
    const auto halves = x.chunk(2, -1);
    return x * cosine + at::cat({-halves[1], halves[0]}, -1) * sine;
}

} // namespace

Transformer::Transformer(const ModelConfig& config, std::uint64_t seed)
    : Transformer(config, Initializer(seed))
{
}

Transformer Transformer::blank(const ModelConfig& config)
{
    return {config, Initializer::blank()};
}

Transformer::Transformer(const ModelConfig& config, Initializer first)
    : m_config(config)
{
    const std::int64_t d = config.dModel;
    const std::int64_t queries = config.heads * config.headDim;
    const std::int64_t keys = config.kvHeads * config.headDim;
    m_embedding = first.normal(config.inputVocabulary, d);
    for (std::int64_t i = 0; i < config.layers; ++i) {
        Layer layer;
        layer.attentionNorm = at::ones({d});
        layer.query = first.dense(queries, d);
        if (!config.scaleQueries)
            layer.query.div_(std::sqrt(static_cast<double>(config.headDim)));
        layer.key = first.dense(keys, d);
        layer.value = first.dense(keys, d);
        layer.output = first.dense(d, queries);
        if (config.attentionBias) {
            layer.queryBias = at::zeros({queries});
            layer.keyBias = at::zeros({keys});
            layer.valueBias = at::zeros({keys});
        }
        if (config.positions == Positions::T5Relative)
            layer.relativeBias = first.uniformFanAverage(config.heads, kRelativeBuckets);
        layer.feedForwardNorm = at::ones({d});
        layer.gate = first.dense(config.dFf, d);
        layer.up = first.dense(config.dFf, d);
        layer.down = first.dense(d, config.dFf);
        m_layers.push_back(std::move(layer));
    }
    m_finalNorm = at::ones({d});
    if (!config.tiedEmbeddings)
        m_head = first.dense(config.vocabulary, d);
}

std::vector<std::pair<std::string, at::Tensor>> Transformer::parameters() const
{
    std::vector<std::pair<std::string, at::Tensor>> all;
    const auto add = [&all](std::string_view name, const at::Tensor& tensor) {
        if (tensor.defined())
            all.emplace_back(name, tensor);
    };
    add("model.embed_tokens.weight", m_embedding);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer& layer = m_layers[i];
        const auto addToLayer = [&](std::string_view part, const at::Tensor& tensor) {
            add(fmt::format("model.layers.{}.{}", i, part), tensor);
        };
        addToLayer("input_layernorm.weight", layer.attentionNorm);
        addToLayer("self_attn.q_proj.weight", layer.query);
        addToLayer("self_attn.k_proj.weight", layer.key);
        addToLayer("self_attn.v_proj.weight", layer.value);
        addToLayer("self_attn.q_proj.bias", layer.queryBias);
        addToLayer("self_attn.k_proj.bias", layer.keyBias);
        addToLayer("self_attn.v_proj.bias", layer.valueBias);
        addToLayer("self_attn.o_proj.weight", layer.output);
        addToLayer("self_attn.relative_bias.weight", layer.relativeBias);
        addToLayer("post_attention_layernorm.weight", layer.feedForwardNorm);
        addToLayer("mlp.gate_proj.weight", layer.gate);
        addToLayer("mlp.up_proj.weight", layer.up);
        addToLayer("mlp.down_proj.weight", layer.down);
    }
    add("model.norm.weight", m_finalNorm);
    add("lm_head.weight", m_head);
    return all;
}

std::int64_t Transformer::parameterCount() const
{
    std::int64_t count = 0;
    for (const auto& [name, tensor] : parameters())
        count += tensor.numel();
    return count;
}

void Transformer::to(at::Device device)
{
    for (auto& [name, tensor] : parameters())
        tensor.set_data(tensor.to(device));
}

bool Transformer::isFused(const ForwardOptions& options) const
{
    const bool isInOrder = !options.places.defined() || m_config.positions == Positions::Rope;
    return !options.cache && !options.hidden.defined() && isInOrder && options.compute == at::kFloat
           && hasCausalAttention(m_embedding);
}

at::Tensor Transformer::attend(const Layer& layer, std::size_t index, const at::Tensor& x,
                               const AttentionBias& bias, const ForwardOptions& options) const
{
    const std::int64_t batch = x.size(0);
    const std::int64_t length = x.size(1);
    const std::int64_t heads = m_config.heads;
    const std::int64_t kvHeads = m_config.kvHeads;
    const std::int64_t width = m_config.headDim;

    auto joined = linearOfAll(x, {layer.query, layer.key, layer.value}, options.compute);
    joined =
        adapted(joined, index, {LoraTarget::Query, LoraTarget::Key, LoraTarget::Value}, x, options);
    if (layer.queryBias.defined())
        joined = joined + at::cat({layer.queryBias, layer.keyBias, layer.valueBias});
    const auto parts = joined.view({batch, length, heads + 2 * kvHeads, width})
                           .transpose(1, 2)
                           .split_with_sizes({heads, kvHeads, kvHeads}, 1);
    auto query = parts[0];
    auto key = parts[1];
    auto value = parts[2];
    if (bias.cosine.defined()) {
        query = rotate(query.to(at::kFloat), bias.cosine, bias.sine).to(options.compute);
        key = rotate(key.to(at::kFloat), bias.cosine, bias.sine).to(options.compute);
    }
    if (m_config.scaleQueries)
        query = query / std::sqrt(static_cast<double>(width));
    if (options.cache)
        std::tie(key, value) = options.cache->append(index, key, value);
    const auto mixed = isFused(options) ? causalAttention(query, key, value, bias.perLayer[index])
                                        : plainAttention(query, key, value, bias.perLayer[index]);
    return adapted(linear(mixed, layer.output, options.compute), index, {LoraTarget::Output}, mixed,
                   options)
        .to(at::kFloat);
}

at::Tensor Transformer::feedForward(const Layer& layer, std::size_t index, const at::Tensor& x,
                                    const ForwardOptions& options) const
{
    const auto gateUp = adapted(linearOfAll(x, {layer.gate, layer.up}, options.compute), index,
                                {LoraTarget::Gate, LoraTarget::Up}, x, options);
    const auto inner = gated(gateUp, m_config.feedForward);
    return adapted(linear(inner, layer.down, options.compute), index, {LoraTarget::Down}, inner,
                   options)
        .to(at::kFloat);
}

at::Tensor Transformer::passLayer(std::size_t index, const at::Tensor& input,
                                  const AttentionBias& bias, const ForwardOptions& options) const
{
    const Layer& layer = m_layers[index];
    const double epsilon = m_config.normEpsilon;
    const auto x =
        input + attend(layer, index, rmsNorm(input, layer.attentionNorm, epsilon), bias, options);
    return x + feedForward(layer, index, rmsNorm(x, layer.feedForwardNorm, epsilon), options);
}

at::Tensor Transformer::embed(const at::Tensor& ids) const
{
    return at::embedding(m_embedding, ids);
}

at::Tensor Transformer::hidden(const at::Tensor& ids, const ForwardOptions& options) const
{
    return beforeHead(states(embed(ids), options));
}

at::Tensor Transformer::beforeHead(const at::Tensor& states) const
{
    return m_head.defined() ? states : states / std::sqrt(static_cast<double>(m_config.dModel));
}

at::Tensor Transformer::states(const at::Tensor& embeddings, const ForwardOptions& options) const
{
    std::vector<at::Tensor> tables;
    for (const Layer& layer : m_layers)
        tables.push_back(layer.relativeBias);
    const std::int64_t length = embeddings.size(1);
    const AttentionBias all = attentionBias(m_config, tables, m_embedding.device(),
                                            {.length = length,
                                             .places = options.places,
                                             .hidden = options.hidden,
                                             .cache = options.cache,
                                             .byDistance = isFused(options)});
    auto x = embeddings;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (!options.recompute) {
            x = passLayer(i, x, all, options);
            continue;
        }
        x = recomputed(
            [this, i, options, all](const at::Tensor& input, const at::Tensor& bias) {
                AttentionBias own = all;
                own.perLayer[i] = bias;
                return passLayer(i, input, own, options);
            },
            x, all.perLayer[i]);
    }
    if (options.cache)
        options.cache->advance(length);
    if (options.lastOnly)
        x = x.narrow(1, x.size(1) - 1, 1);
    return rmsNorm(x, m_finalNorm, m_config.normEpsilon);
}

OutputHead Transformer::head(at::ScalarType compute) const
{
    return {m_head.defined() ? m_head : m_embedding, m_config.vocabulary, compute};
}

at::Tensor Transformer::forward(const at::Tensor& ids, const ForwardOptions& options) const
{
    const auto weight = head().weight.narrow(0, 0, m_config.vocabulary);
    return linear(hidden(ids, options), weight, options.compute).to(at::kFloat);
}

} // namespace mullion
