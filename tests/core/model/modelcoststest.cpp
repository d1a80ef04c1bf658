// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelcosts.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

ModelConfig paperSize(std::int64_t dModel, std::int64_t heads, std::int64_t layers)
{
    ModelConfig config;
    config.vocabulary = 65'536;
    config.inputVocabulary = 65'537;
    config.dModel = dModel;
    config.heads = config.kvHeads = heads;
    config.layers = layers;
    config.dFf = 4 * dModel;
    return config;
}

/// The paper's table 4, counted by hand (reference, section 1.1).
TEST(ModelCosts, PaperSizesHaveThePapersParameters)
{
    EXPECT_EQ(bodyParameters(ModelConfig{}), 3'145'728);
    EXPECT_EQ(bodyParameters(paperSize(512, 8, 6)), 25'165'824);
    EXPECT_EQ(bodyParameters(paperSize(768, 12, 12)), 113'246'208);
    EXPECT_EQ(bodyParameters(paperSize(1024, 16, 24)), 402'653'184);
    EXPECT_EQ(bodyParameters(paperSize(2048, 32, 24)), 1'610'612'736);
}

TEST(ModelCosts, AllParametersHaveEmbeddingsNormsAndBiases)
{
    EXPECT_EQ(allParameters(ModelConfig{}), 3'145'728 + 258 * 256 + 7 * 256 + 3 * 4 * 32);
    // 25m over 65,536 ids: 33.6 M of embeddings beside 25.2 M, tied; as much again if not.
    ModelConfig config = paperSize(512, 8, 6);
    EXPECT_EQ(allParameters(config), 25'165'824 + 65'537 * 512 + 13 * 512 + 6 * 8 * 32);
    config.tiedEmbeddings = false;
    config.positions = Positions::Rope;
    config.attentionBias = true;
    EXPECT_EQ(allParameters(config), 25'165'824 + (65'537 + 65'536) * 512 + 13 * 512 + 6 * 3 * 512);
}

TEST(ModelCosts, GroupedHeadsHaveFewerKeysAndValues)
{
    ModelConfig config = paperSize(512, 8, 1);
    config.kvHeads = 2;
    EXPECT_EQ(bodyParameters(config), 512 * 512 * 2 + 2 * 512 * 128 + 3 * 512 * 2048);
}

TEST(ModelCosts, FlopsOfAForwardPass)
{
    const ModelConfig config = paperSize(512, 8, 6);
    const TokenFlops flops = forwardFlops(config, 512);
    EXPECT_EQ(flops.body, 2 * 25'165'824.0);
    // Each of 6 layers: 512 wide queries with 256.5 keys on average, and as much for the values.
    EXPECT_EQ(flops.attention, 6 * 2 * 2 * 512 * 256.5);
    EXPECT_EQ(flops.logits, 2 * 512 * 65'536.0);
    EXPECT_EQ(flops.total(), flops.body + flops.attention + flops.logits);
    EXPECT_EQ(forwardFlops(config, 1).attention, 6 * 2 * 2 * 512);
}

TEST(ModelCosts, TrainingIsThreeForwardPassesAndFourWithRecompute)
{
    const ModelConfig config = paperSize(512, 8, 6);
    const TokenFlops forward = forwardFlops(config, 512);
    EXPECT_EQ(trainingFlops(config, 512).total(), 3 * forward.total());
    // Reference, section 5: the head of 25m adds 5.3e18 to 26.1e9 tokens.
    EXPECT_NEAR(trainingFlops(config, 512).logits * 26.1e9, 5.3e18, 0.06e18);
    EXPECT_EQ(trainingFlops(config, 512, true).total(),
              4 * (forward.body + forward.attention) + 3 * forward.logits);
}

TEST(ModelCosts, MemoryOfTraining)
{
    const ModelConfig config = paperSize(512, 8, 6);
    const double parameters = static_cast<double>(allParameters(config));
    const TrainingShape shape{.context = 512, .microBatch = 4, .adafactor = false};
    const TrainingMemory adamW = trainingMemory(config, shape);
    EXPECT_EQ(adamW.weights, 4 * parameters);
    EXPECT_EQ(adamW.gradients, 4 * parameters);
    EXPECT_EQ(adamW.optimizer, 8 * parameters);
    // Per token and layer: 4 d, queries, keys and values, what they mix to, 3 d_ff; in all 10,240.
    EXPECT_GT(adamW.activations, 4.0 * 2048 * 6 * 10'240);
    EXPECT_LT(adamW.activations, 4.0 * 2048 * 6 * 10'240 * 1.5);

    TrainingShape other = shape;
    other.adafactor = true;
    EXPECT_LT(trainingMemory(config, other).optimizer, 0.01 * adamW.optimizer);
    other.recompute = true;
    EXPECT_LT(trainingMemory(config, other).activations, 0.5 * adamW.activations);
    // Logits of the paper's whole batch would be 34 GB alone.
    other.microBatch = 256;
    EXPECT_LT(trainingMemory(config, other).total(), 12e9);
}

} // namespace
} // namespace mullion
