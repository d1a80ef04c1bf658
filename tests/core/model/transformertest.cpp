// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer.h"

#include "core/model/m1description.h"
#include "core/model/modelcosts.h"
#include "core/model/tensorfile.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

ModelConfig small()
{
    ModelConfig config;
    config.layers = 2;
    config.dModel = 16;
    config.heads = config.kvHeads = 2;
    config.headDim = 8;
    config.dFf = 32;
    return config;
}

at::Tensor someIds(std::int64_t batch, std::int64_t length)
{
    return (at::arange(batch * length, at::kLong) * 37 % 257).view({batch, length});
}

std::vector<ModelConfig> variants()
{
    ModelConfig rope = small();
    rope.positions = Positions::Rope;
    rope.scaleQueries = true;
    rope.kvHeads = 1;
    rope.feedForward = FeedForward::SwiGlu;
    rope.tiedEmbeddings = false;
    rope.attentionBias = true;
    return {small(), rope};
}

TEST(Transformer, PaperSizeHasThePapersParameters)
{
    const Transformer m1(ModelConfig{}, 0);
    // 3 (4 d^2 + 3 d ff) of the paper's table, and what it leaves out: embeddings, norms, biases.
    EXPECT_EQ(m1.parameterCount(), 3'145'728 + 258 * 256 + 7 * 256 + 3 * 4 * 32);
}

TEST(Transformer, HasTheParametersThatWereCounted)
{
    for (const ModelConfig& config : variants())
        EXPECT_EQ(Transformer(config, 0).parameterCount(), allParameters(config));
}

TEST(Transformer, LogitsHaveTheVocabulary)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 1);
        EXPECT_EQ(model.forward(someIds(3, 5)).sizes(), (std::vector<std::int64_t>{3, 5, 257}));
        const auto last = model.forward(someIds(3, 5), {.compute = at::kFloat, .lastOnly = true});
        EXPECT_TRUE(at::allclose(last, model.forward(someIds(3, 5)).narrow(1, 4, 1), 1e-4, 1e-5));
    }
}

TEST(Transformer, NoPositionSeesALaterOne)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 1);
        const auto ids = someIds(1, 12);
        const auto logits = model.forward(ids);
        auto changed = ids.clone();
        changed.narrow(1, 7, 5).fill_(99);
        const auto others = model.forward(changed);
        EXPECT_TRUE(at::allclose(logits.narrow(1, 0, 7), others.narrow(1, 0, 7), 1e-5, 1e-6));
        EXPECT_FALSE(at::allclose(logits.narrow(1, 7, 1), others.narrow(1, 7, 1), 1e-3, 1e-3));
    }
}

TEST(Transformer, OrderOfEarlierSymbolsMatters)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 1);
        auto ab = at::zeros({1, 3}, at::kLong);
        ab[0][0] = 1;
        ab[0][1] = 2;
        auto ba = ab.clone();
        ba[0][0] = 2;
        ba[0][1] = 1;
        const auto last = [&](const at::Tensor& ids) { return model.forward(ids)[0][2]; };
        EXPECT_FALSE(at::allclose(last(ab), last(ba), 1e-4, 1e-5));
    }
}

/// The sum over positions written out, against the skewed bias of the fast way.
TEST(Transformer, RelativeBiasIsThatOfTheDistance)
{
    ModelConfig config = small();
    config.layers = 1;
    config.heads = config.kvHeads = 1;
    Transformer model(config, 1);
    at::Tensor bias, query;
    for (const auto& [name, tensor] : model.parameters()) {
        if (name.find("relative_bias") != name.npos)
            bias = tensor;
        if (name.find("q_proj") != name.npos)
            query = tensor;
    }
    // No content in the scores, and all weight on the symbol two places back.
    query.zero_();
    bias.zero_();
    bias[0][2] = 100;
    auto ids = someIds(1, 9);
    const auto before = model.forward(ids)[0][8];
    ids[0][3] = 5; // neither this nor two places back from 8
    EXPECT_TRUE(at::allclose(before, model.forward(ids)[0][8], 1e-5, 1e-6));
    ids[0][6] = 5;
    EXPECT_FALSE(at::allclose(before, model.forward(ids)[0][8], 1e-3, 1e-3));
}

TEST(Transformer, PlacesInOrderAreNoOthers)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 7);
        const at::NoGradGuard noGrad;
        const auto ids = someIds(2, 40);
        ForwardOptions placed;
        placed.places = at::arange(40, at::kLong);
        EXPECT_TRUE(at::allclose(model.hidden(ids, placed), model.hidden(ids), 1e-4, 1e-5));
    }
}

TEST(Transformer, WhatStandsElsewhereIsSeenFromThere)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 7);
        const at::NoGradGuard noGrad;
        const auto ids = someIds(1, 12);
        // The last one moves back to the place of the fifth: others do not notice.
        ForwardOptions placed;
        placed.places = at::arange(12, at::kLong);
        placed.places[11] = 4;
        const auto moved = model.hidden(ids, placed);
        const auto still = model.hidden(ids);
        EXPECT_TRUE(at::allclose(moved.narrow(1, 0, 11), still.narrow(1, 0, 11), 1e-4, 1e-5));
        EXPECT_FALSE(at::allclose(moved[0][11], still[0][11], 1e-2, 1e-3));
    }
}

TEST(Transformer, SameSeedSameWeights)
{
    const Transformer a(small(), 5);
    const Transformer b(small(), 5);
    const Transformer c(small(), 6);
    EXPECT_TRUE(at::equal(a.forward(someIds(1, 4)), b.forward(someIds(1, 4))));
    EXPECT_FALSE(at::equal(a.forward(someIds(1, 4)), c.forward(someIds(1, 4))));
}

TEST(Transformer, FirstWeightsHaveT5xDeviations)
{
    const Transformer model(ModelConfig{}, 3);
    for (const auto& [name, tensor] : model.parameters()) {
        const double deviation = tensor.std().item<double>();
        if (name.find("embed_tokens") != name.npos) {
            EXPECT_NEAR(deviation, 1, 0.02);
        }
        if (name.find("q_proj") != name.npos) {
            EXPECT_NEAR(deviation, 1.0 / 16 / 8, 0.0002);
        }
        if (name.find("k_proj") != name.npos) {
            EXPECT_NEAR(deviation, 1.0 / 16, 0.001);
            EXPECT_LT(tensor.abs().max().item<double>(), 2.0 / 16 / 0.8796 + 1e-4);
        }
        if (name.find("down_proj") != name.npos) {
            EXPECT_NEAR(deviation, 1.0 / 32, 0.001);
        }
    }
}

} // namespace
} // namespace mullion
