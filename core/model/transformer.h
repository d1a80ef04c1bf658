// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/attentionbias.h"
#include "core/model/crossentropy.h"
#include "core/model/keyvaluecache.h"
#include "core/model/lora.h"
#include "core/model/modelconfig.h"
#include "core/model/torch.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

class Initializer;

/// How to compute, as opposed to what: results differ only by rounding.
struct ForwardOptions
{
    /// Number format of matrix products; weights, residual stream, norms, softmax and logits stay
    /// in fp32.
    at::ScalarType compute = at::kFloat;
    /// The last position only.
    bool lastOnly = false;
    /// Activations inside a layer are not kept but computed again for its gradient: the same bits,
    /// a third more work, much less memory.
    bool recompute = false;
    /// What was read before; the ids come after it and are added to it. Without gradients.
    KeyValueCache* cache = nullptr;
    /// Added to the layers' matrices.
    const LoraAdapter* adapter = nullptr;
    /// Of the adapter, in training.
    std::optional<LoraDropout> dropout{};
    /// Where each input stands, with Rope only: int64 [length]. Undefined: one after another.
    at::Tensor places{};
    /// true where a position (row) must not see another (column): bool [length, length], beside
    /// those after it. Undefined: it sees all before it. Not with a cache.
    at::Tensor hidden{};
};

/// The decoder transformer: pre-norm, RMS norms, gated feed-forward, causal attention.
///
/// Parameters are named as in Llama checkpoints where both have them.
class Transformer
{
public:
    /// First weights of T5X: dense layers truncated normal with variance 1/fan-in, queries
    /// divided by sqrt(headDim), embeddings normal with deviation 1.
    Transformer(const ModelConfig& config, std::uint64_t seed);
    /// Weights are to be loaded next; until then the model is of no use.
    static Transformer blank(const ModelConfig& config);

    [[nodiscard]] const ModelConfig& config() const { return m_config; }
    [[nodiscard]] std::vector<std::pair<std::string, at::Tensor>> parameters() const;
    [[nodiscard]] std::int64_t parameterCount() const;

    /// Weights in, in place and without gradient.
    void to(at::Device device);

    /// What the first layer reads for `ids` (int64 [batch, length]): fp32 [batch, length, dModel].
    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const;
    /// The last layer's output after the last norm: fp32 [batch, length or 1, dModel]. Anything may
    /// stand in the place of embeddings: memory slots are such states (ICAE paper, section 2.1).
    [[nodiscard]] at::Tensor states(const at::Tensor& embeddings,
                                    const ForwardOptions& options = {}) const;
    /// What `head` turns into logits: with tied embeddings divided by sqrt(dModel).
    [[nodiscard]] at::Tensor beforeHead(const at::Tensor& states) const;

    /// `ids`: [batch, length] of int64. Returns fp32 logits [batch, length or 1, vocabulary].
    [[nodiscard]] at::Tensor forward(const at::Tensor& ids,
                                     const ForwardOptions& options = {}) const;

    /// What `head` turns into logits: fp32 [batch, length or 1, dModel].
    [[nodiscard]] at::Tensor hidden(const at::Tensor& ids,
                                    const ForwardOptions& options = {}) const;
    [[nodiscard]] const at::Tensor& finalNorm() const { return m_finalNorm; }
    [[nodiscard]] OutputHead head(at::ScalarType compute = at::kFloat) const;

private:
    Transformer(const ModelConfig& config, Initializer first);

    struct Layer
    {
        at::Tensor attentionNorm, query, key, value, output, relativeBias;
        at::Tensor queryBias, keyBias, valueBias;
        at::Tensor feedForwardNorm, gate, up, down;
    };

    [[nodiscard]] bool isFused(const ForwardOptions& options) const;
    [[nodiscard]] at::Tensor passLayer(std::size_t index, const at::Tensor& input,
                                       const AttentionBias& bias,
                                       const ForwardOptions& options) const;
    [[nodiscard]] at::Tensor attend(const Layer& layer, std::size_t index, const at::Tensor& x,
                                    const AttentionBias& bias, const ForwardOptions& options) const;
    [[nodiscard]] at::Tensor feedForward(const Layer& layer, std::size_t index, const at::Tensor& x,
                                         const ForwardOptions& options) const;

    ModelConfig m_config;
    at::Tensor m_embedding; ///< [inputVocabulary, dModel]
    at::Tensor m_head;      ///< [vocabulary, dModel], undefined when tied
    at::Tensor m_finalNorm;
    std::vector<Layer> m_layers;
};

} // namespace mullion
