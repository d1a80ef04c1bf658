// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/keyvaluecache.h"

#include "core/model/transformer.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

ModelConfig small()
{
    ModelConfig config;
    config.layers = 2;
    config.dModel = 16;
    config.heads = config.kvHeads = 4;
    config.headDim = 8;
    config.dFf = 32;
    return config;
}

std::vector<ModelConfig> variants()
{
    ModelConfig grouped = small();
    grouped.kvHeads = 2;
    ModelConfig rope = grouped;
    rope.positions = Positions::Rope;
    rope.scaleQueries = true;
    rope.feedForward = FeedForward::SwiGlu;
    rope.tiedEmbeddings = false;
    rope.attentionBias = true;
    return {small(), grouped, rope};
}

at::Tensor someIds(std::int64_t texts, std::int64_t length)
{
    return (at::arange(texts * length, at::kLong) * 37 % 257).view({texts, length});
}

/// Logits of all positions, read in pieces of the lengths given.
at::Tensor inPieces(const Transformer& model, const at::Tensor& ids, std::int64_t window,
                    const std::vector<std::int64_t>& lengths)
{
    const at::NoGradGuard noGrad;
    KeyValueCache cache(model.config().layers, window);
    std::vector<at::Tensor> logits;
    for (const std::int64_t length : lengths)
        logits.push_back(model.forward(ids.narrow(1, cache.length(), length), {.cache = &cache}));
    EXPECT_EQ(cache.length(), ids.size(1));
    return at::cat(logits, 1);
}

TEST(KeyValueCache, PiecesGiveWhatTheWholeTextGives)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 1);
        const auto ids = someIds(3, 40);
        const auto whole = model.forward(ids);
        for (const auto& lengths : {std::vector<std::int64_t>(40, 1), {40}, {7, 1, 1, 20, 11}})
            EXPECT_TRUE(at::allclose(inPieces(model, ids, 40, lengths), whole, 1e-4, 1e-4));
    }
}

/// One layer carries nothing further than its window: there the end of a long text is that text's
/// last `window` symbols alone.
TEST(KeyValueCache, SeesTheLastPositionsOfAWindow)
{
    for (ModelConfig config : variants()) {
        config.layers = 1;
        const Transformer model(config, 1);
        const auto ids = someIds(2, 300);
        const auto logits = inPieces(model, ids, 9, std::vector<std::int64_t>(300, 1));
        for (const std::int64_t at : {8, 9, 63, 64, 299}) {
            const auto window = model.forward(ids.narrow(1, at - 8, 9));
            EXPECT_TRUE(at::allclose(logits.select(1, at), window.select(1, 8), 1e-4, 1e-4)) << at;
        }
    }
}

TEST(KeyValueCache, PiecesLongerThanTheWindowAreTheSame)
{
    for (const ModelConfig& config : variants()) {
        const Transformer model(config, 1);
        const auto ids = someIds(2, 50);
        const auto one = inPieces(model, ids, 8, std::vector<std::int64_t>(50, 1));
        for (const auto& lengths : {std::vector<std::int64_t>{50}, {3, 30, 17}, {8, 42}, {7, 43}})
            EXPECT_TRUE(at::allclose(inPieces(model, ids, 8, lengths), one, 1e-4, 1e-4));
    }
}

TEST(KeyValueCache, ACopyGoesOnByItself)
{
    const at::NoGradGuard noGrad;
    const Transformer model(small(), 1);
    const auto ids = someIds(1, 12);
    KeyValueCache cache(2, 64);
    (void)model.hidden(ids, {.cache = &cache});
    KeyValueCache copy = cache.clone();
    const auto a = at::full({1, 1}, 65, at::kLong);
    const auto b = at::full({1, 1}, 66, at::kLong);
    (void)model.hidden(a, {.cache = &copy});
    const auto after = model.forward(b, {.cache = &cache});
    const auto whole = model.forward(at::cat({ids, b}, 1));
    EXPECT_TRUE(at::allclose(after.select(1, 0), whole.select(1, 12), 1e-4, 1e-4));
    const auto ofCopy = model.forward(b, {.cache = &copy});
    const auto wholeOfCopy = model.forward(at::cat({ids, a, b}, 1));
    EXPECT_TRUE(at::allclose(ofCopy.select(1, 0), wholeOfCopy.select(1, 13), 1e-4, 1e-4));
}

} // namespace
} // namespace mullion
