// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenmodel.h"

#include "core/bytemodel/frozenlanes.h"
#include "core/coding/integersoftmax.h"
#include "tests/support/drawnweights.h"
#include "tests/support/frozenreference.h"

#include <gtest/gtest.h>

#include <limits>

namespace mullion {
namespace {

constexpr FrozenShape kSmall{
    .layers = 2, .dModel = 48, .heads = 3, .headDim = 16, .dFf = 80, .span = 32};

std::vector<Symbol> drawnText(std::size_t length, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Symbol> text;
    for (std::size_t i = 0; i < length; ++i)
        text.push_back(static_cast<Symbol>(random.next() % kAlphabetSize));
    return text;
}

/// All that the model says while it reads `text` in one lane.
std::vector<Distribution> said(const FrozenModel& model, std::span<const Symbol> text)
{
    auto lanes = model.openLanes(1).value();
    std::vector<Distribution> all{model.first()};
    for (const Symbol symbol : text) {
        const ByteModelLanes::Step step{0, symbol};
        Distribution next;
        EXPECT_TRUE(lanes->step({&step, 1}, {&next, 1}));
        all.push_back(next);
    }
    return all;
}

class Kernels : public testing::TestWithParam<std::string>
{
};

INSTANTIATE_TEST_SUITE_P(Frozen, Kernels, testing::ValuesIn(frozenKernelNames()),
                         [](const auto& test) { return test.param; });

TEST_P(Kernels, GiveTheNumbersOfThePlainReference)
{
    for (const FrozenShape& shape :
         {kSmall, FrozenShape{1, 16, 1, 16, 16, 16}, FrozenShape{1, 64, 2, 64, 272, 48}}) {
        const FrozenWeights weights = drawnWeights(shape, 7);
        const FrozenReference reference(weights);
        const FrozenModel model(weights, frozenKernels(GetParam()));
        const std::vector<float> first = reference.logits({});
        EXPECT_TRUE(std::ranges::equal(model.firstLogits(), first));
        // Longer than the span, so that the memory wraps around.
        const std::vector<Symbol> text = drawnText(shape.span + 5, 3);
        auto lanes = model.openFrozenLanes(1).value();
        for (std::size_t i = 0; i < text.size(); ++i) {
            const ByteModelLanes::Step step{0, text[i]};
            std::vector<float> logits(kAlphabetSize);
            ASSERT_TRUE(lanes->stepLogits({&step, 1}, logits));
            // A symbol that cannot be seen any more may still be felt through what saw it, so the
            // reference reads the whole text.
            if (i % 7 == 0 || i + 3 > text.size()) {
                ASSERT_EQ(logits, reference.logits(std::span(text).first(i + 1))) << i;
            }
        }
    }
}

TEST_P(Kernels, LanesDoNotFeelOneAnother)
{
    const FrozenModel model(drawnWeights(kSmall, 1), frozenKernels(GetParam()));
    constexpr std::size_t kLanes = 39;
    std::vector<std::vector<Symbol>> texts;
    std::vector<std::vector<Distribution>> alone;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        texts.push_back(drawnText(1 + lane * 2, lane));
        alone.push_back(said(model, texts.back()));
    }
    auto lanes = model.openLanes(kLanes).value();
    for (std::size_t at = 0; at < texts.back().size(); ++at) {
        std::vector<ByteModelLanes::Step> steps;
        for (std::uint32_t lane = 0; lane < kLanes; ++lane) {
            if (at < texts[lane].size())
                steps.push_back({lane, texts[lane][at]});
        }
        std::vector<Distribution> next(steps.size());
        ASSERT_TRUE(lanes->step(steps, next));
        for (std::size_t i = 0; i < steps.size(); ++i)
            ASSERT_EQ(next[i], alone[steps[i].lane][at + 1]);
    }
}

TEST(FrozenModel, AMemoryHandedOnIsAsGoodAsAStep)
{
    const FrozenModel model(drawnWeights(kSmall, 2));
    const std::vector<Symbol> text = drawnText(kSmall.span + 9, 5);
    const std::vector<Distribution> alone = said(model, text);
    auto from = model.openLanes(1).value();
    auto to = model.openLanes(2).value();
    std::vector<std::uint8_t> memory(from->memorySize());
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const ByteModelLanes::Step step{0, text[i]};
        ASSERT_TRUE(from->step({&step, 1}, {}));
        from->copyMemory(0, memory);
        to->appendMemory(1, memory);
    }
    const ByteModelLanes::Step last{1, text.back()};
    Distribution next;
    ASSERT_TRUE(to->step({&last, 1}, {&next, 1}));
    EXPECT_EQ(next, alone.back());
}

TEST(FrozenModel, ShortLanesSayTheSameAndRefuseMore)
{
    const FrozenModel model(drawnWeights(kSmall, 2));
    const std::vector<Symbol> text = drawnText(16, 5);
    const std::vector<Distribution> alone = said(model, text);
    auto lanes = model.openLanes(1, 15).value();
    Distribution next;
    for (std::size_t i = 0; i < 15; ++i) {
        const ByteModelLanes::Step step{0, text[i]};
        ASSERT_TRUE(lanes->step({&step, 1}, {&next, 1}));
        EXPECT_EQ(next, alone[i + 1]);
    }
    const ByteModelLanes::Step step{0, text[15]};
    EXPECT_FALSE(lanes->step({&step, 1}, {&next, 1}));
    lanes->reset(0);
    EXPECT_TRUE(lanes->step({&step, 1}, {&next, 1}));
}

TEST(FrozenModel, ContextsAreLanesToo)
{
    const FrozenModel model(drawnWeights(kSmall, 4));
    const std::vector<Symbol> text = drawnText(600, 8);
    std::vector<Distribution> next(200);
    ASSERT_TRUE(predict(model, text, 3, next));
    for (const std::size_t i : {0u, 63u, 64u, 199u})
        EXPECT_EQ(next[i], said(model, std::span(text).subspan(3 * i, 3)).back());
    ASSERT_TRUE(predict(model, {}, 0, next));
    EXPECT_EQ(next[7], model.first());
    EXPECT_FALSE(predict(model, text, 2, next));
}

TEST(FrozenModel, ComesBackFromBytes)
{
    const FrozenModel model(drawnWeights(kSmall, 3));
    const Bytes bytes = model.serialise().value();
    const auto back = parseByteModel(bytes);
    ASSERT_TRUE(back) << back.error().sentence();
    EXPECT_EQ((*back)->identity(), model.identity());
    EXPECT_EQ((*back)->first(), model.first());
    EXPECT_NE(FrozenModel(drawnWeights(kSmall, 4)).identity(), model.identity());
}

TEST(FrozenModel, DamagedBytesAreRefusedOrHarmless)
{
    const Bytes bytes = FrozenModel(drawnWeights({1, 16, 1, 16, 16, 16}, 3)).serialise().value();
    for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 7)
        EXPECT_FALSE(parseByteModel(ByteView(bytes).first(size))) << size;
    Random random(1);
    for (int i = 0; i < 300; ++i) {
        Bytes altered = bytes;
        for (int j = 0; j < 8; ++j)
            altered[random.next() % altered.size()] = static_cast<std::uint8_t>(random.next());
        const auto model = parseByteModel(altered);
        if (model) {
            std::vector<Distribution> next(4);
            ASSERT_TRUE(predict(**model, drawnText(12, 1), 3, next));
            EXPECT_EQ(next[3].cumulative[kAlphabetSize], kProbabilityOne);
        }
    }
}

TEST(FrozenModel, NumbersWithoutEndDoNoHarm)
{
    FrozenWeights weights = drawnWeights(kSmall, 3);
    for (FrozenLayer& layer : weights.layers) {
        for (float& unit : layer.gateAndUp.units)
            unit = 1e6f;
        for (float& unit : layer.down.units)
            unit = 1e6f;
    }
    const FrozenLayer layer = weights.layers.front();
    weights.shape.layers = 40;
    weights.layers.assign(weights.shape.layers, layer);
    for (const std::string& name : frozenKernelNames()) {
        const FrozenModel model(weights, frozenKernels(name));
        const auto all = said(model, drawnText(5, 1));
        EXPECT_EQ(all, said(FrozenModel(weights), drawnText(5, 1))) << name;
    }
}

} // namespace
} // namespace mullion
