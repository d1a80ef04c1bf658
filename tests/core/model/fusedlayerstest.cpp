// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fusedlayers.h"

#include "core/model/causalattention.h"
#include "core/model/recompute.h"
#include "core/model/transformer.h"

#include <gtest/gtest.h>

#include <functional>

namespace mullion {
namespace {

using Tensors = std::vector<at::Tensor>;
using Function = std::function<at::Tensor(const Tensors&)>;

at::Tensor normal(std::vector<std::int64_t> sizes, std::uint64_t seed)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    return at::empty(sizes, at::kFloat).normal_(0, 1, generator);
}

/// The result, then the gradients of all inputs for an uneven gradient of the result.
Tensors passThrough(const Function& function, const Tensors& inputs)
{
    Tensors leaves;
    for (const at::Tensor& input : inputs)
        leaves.push_back(input.clone().requires_grad_(true));
    const auto out = function(leaves);
    out.backward(normal(out.sizes().vec(), 99));
    Tensors all{out.detach()};
    for (const at::Tensor& leaf : leaves)
        all.push_back(leaf.grad());
    return all;
}

void expectSame(const Function& fused, const Function& plain, const Tensors& inputs)
{
    const Tensors expected = passThrough(plain, inputs);
    const Tensors result = passThrough(fused, inputs);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(result[i].sizes(), expected[i].sizes());
        EXPECT_TRUE(at::allclose(result[i], expected[i], 1e-4, 1e-4)) << i;
    }
}

TEST(FusedLayers, RmsNormIsThatOfLibTorch)
{
    const auto plain = [](const Tensors& in) {
        return in[0] * at::rsqrt(in[0].square().mean(-1, true) + 1e-6) * in[1];
    };
    const auto fused = [](const Tensors& in) { return rmsNorm(in[0], in[1], 1e-6); };
    for (const std::int64_t width : {5, 8, 67})
        expectSame(fused, plain, {normal({3, 70, width}, 1), normal({width}, 2)});
}

TEST(FusedLayers, GatedReluIsThatOfLibTorch)
{
    // Through a product, for its backward pass takes the place of what it is given.
    const auto plain = [](const Tensors& in) {
        const auto halves = at::linear(in[0], in[1]).chunk(2, -1);
        return at::relu(halves[0]) * halves[1];
    };
    const auto fused = [](const Tensors& in) {
        return gated(at::linear(in[0], in[1]), FeedForward::GatedRelu);
    };
    expectSame(fused, plain, {normal({2, 100, 6}, 1), normal({2 * 11, 6}, 2)});
}

at::Tensor plainCausal(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                       const at::Tensor& bias)
{
    const std::int64_t n = query.size(2);
    const std::int64_t group = query.size(1) / key.size(1);
    const auto places = at::arange(n, at::kLong);
    const auto distance = places.unsqueeze(1) - places;
    auto scores = at::matmul(query, key.repeat_interleave(group, 1).transpose(-1, -2));
    if (bias.defined())
        scores = scores + bias.index_select(1, distance.clamp_min(0).flatten()).view({-1, n, n});
    scores = scores.masked_fill(distance.lt(0), -1e9);
    return at::matmul(at::softmax(scores, -1), value.repeat_interleave(group, 1))
        .transpose(1, 2)
        .flatten(2);
}

TEST(CausalAttention, IsThatOfWholeScores)
{
    for (const std::int64_t n : {1, 2, 63, 64, 65, 200}) {
        for (const std::int64_t kvHeads : {4, 2}) {
            const Tensors inputs{normal({2, 4, n, 8}, 1), normal({2, kvHeads, n, 8}, 2),
                                 normal({2, kvHeads, n, 8}, 3), normal({4, n}, 4)};
            expectSame(
                [](const Tensors& in) { return causalAttention(in[0], in[1], in[2], in[3]); },
                [](const Tensors& in) { return plainCausal(in[0], in[1], in[2], in[3]); }, inputs);
            expectSame([](const Tensors& in) { return causalAttention(in[0], in[1], in[2], {}); },
                       [](const Tensors& in) { return plainCausal(in[0], in[1], in[2], {}); },
                       {inputs[0], inputs[1], inputs[2]});
        }
    }
}

ModelConfig small(bool rope)
{
    ModelConfig config;
    config.layers = 2;
    config.dModel = 16;
    config.heads = 4;
    config.kvHeads = 2;
    config.headDim = 8;
    config.dFf = 32;
    config.positions = rope ? Positions::Rope : Positions::T5Relative;
    config.feedForward = rope ? FeedForward::SwiGlu : FeedForward::GatedRelu;
    return config;
}

Tensors gradientsOf(bool rope, const ForwardOptions& options, int threads, bool frozenEmbedding)
{
    const int before = at::get_num_threads();
    at::set_num_threads(threads);
    Transformer model(small(rope), 1);
    for (auto& [name, tensor] : model.parameters())
        tensor.requires_grad_(!frozenEmbedding || name != "model.embed_tokens.weight");
    const auto ids = (at::arange(3 * 150, at::kLong) * 37 % 257).view({3, 150});
    crossEntropyLoss(model.hidden(ids, options), model.head(), ids).loss.backward();
    at::set_num_threads(before);
    Tensors gradients;
    for (const auto& [name, tensor] : model.parameters()) {
        if (tensor.requires_grad())
            gradients.push_back(tensor.grad());
    }
    return gradients;
}

void expectEqual(const Tensors& a, const Tensors& b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_TRUE(at::equal(a[i], b[i])) << i;
}

TEST(Recompute, GivesTheSameBits)
{
    for (const bool rope : {false, true}) {
        for (const bool frozen : {false, true})
            expectEqual(gradientsOf(rope, {}, 1, frozen),
                        gradientsOf(rope, {.recompute = true}, 1, frozen));
    }
}

TEST(FusedLayers, SameBitsEveryTime)
{
    expectEqual(gradientsOf(false, {}, 2, false), gradientsOf(false, {}, 2, false));
}

} // namespace
} // namespace mullion
