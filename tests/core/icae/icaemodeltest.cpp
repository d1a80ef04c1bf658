// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaemodel.h"

#include "core/icae/icaesequences.h"
#include "core/icae/slotplaces.h"
#include "core/model/crossentropy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace mullion {
namespace {

ModelConfig baseConfig(bool tied = false)
{
    ModelConfig model;
    model.vocabulary = 40;
    model.inputVocabulary = 41;
    model.layers = 2;
    model.dModel = 16;
    model.heads = 2;
    model.kvHeads = 2;
    model.headDim = 8;
    model.dFf = 24;
    model.positions = tied ? Positions::T5Relative : Positions::Rope;
    model.feedForward = tied ? FeedForward::GatedRelu : FeedForward::SwiGlu;
    model.tiedEmbeddings = tied;
    return model;
}

IcaeLayout smallLayout()
{
    IcaeLayout layout;
    layout.slots = 3;
    layout.compression = 4;
    layout.segments = 3;
    layout.lora = {4, 8, {LoraTarget::Query, LoraTarget::Value}};
    return layout;
}

at::Tensor idsOf(std::int64_t texts, std::int64_t length, std::int64_t seed = 0)
{
    return (at::arange(texts * length, at::kLong).view({texts, length}) * 17 + seed) % 40;
}

/// Adapter matrices that do something.
void fill(const IcaeModel& model)
{
    const at::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(3);
    for (auto& [name, tensor] : model.parameters()) {
        if (name.find("lora_B") != name.npos)
            tensor.normal_(0, 0.3, generator);
    }
}

void learn(const IcaeModel& model)
{
    for (auto& [name, parameter] : model.parameters())
        parameter.requires_grad_(true);
}

at::Tensor restorationLoss(const IcaeModel& model, const at::Tensor& ids, SlotTask task)
{
    const SlotBatch slots = model.compress(ids);
    const DecoderSequence sequence = restoration(ids, 0);
    const auto hidden = model.predict(model.opening(slots, task), sequence.read);
    return crossEntropyLoss(hidden, model.base().head(), sequence.targets,
                            {.scale = 1.0 / static_cast<double>(sequence.targets.numel())})
        .loss;
}

TEST(IcaeModel, SlotsAreTheLastNormsOutputAtMemoryPositions)
{
    for (const bool tied : {false, true}) {
        Transformer base(baseConfig(tied), 1);
        const IcaeModel model(smallLayout(), Transformer(baseConfig(tied), 1));
        const auto ids = idsOf(2, 12);
        const auto table = model.parameters().back().second;
        const auto start = at::full({2, 1}, 40, at::kLong);
        const auto input = at::cat(
            {base.embed(start), base.embed(ids), table.narrow(0, 0, 3).expand({2, 3, 16})}, 1);
        // B is zero: the adapter adds nothing.
        const auto expected = base.states(input).narrow(1, 13, 3);
        const SlotBatch slots = model.compress(ids);
        EXPECT_TRUE(at::equal(slots.slots, expected));
        EXPECT_EQ(slots.segments, (std::vector<SlotSegment>{{12, 3}}));
    }
}

TEST(IcaeModel, SlotsMayBeAsLargeAsEmbeddings)
{
    Transformer base(baseConfig(), 1);
    for (auto& [name, parameter] : base.parameters()) {
        if (name == "model.embed_tokens.weight")
            parameter.mul_(5);
    }
    IcaeLayout layout = smallLayout();
    layout.sizedAsEmbeddings = true;
    const auto size = [](const at::Tensor& tensor) {
        return tensor.square().mean().sqrt().item<double>();
    };
    const auto ids = idsOf(2, 12);
    const auto slots = IcaeModel(layout, base).compress(ids).slots;
    EXPECT_NEAR(size(slots), size(base.parameters().front().second), 0.05);
    layout.sizedAsEmbeddings = false;
    EXPECT_NEAR(size(IcaeModel(layout, base).compress(ids).slots), 1, 0.05);
}

TEST(IcaeModel, OfficialLayoutHasNoStartToken)
{
    IcaeLayout layout = smallLayout();
    layout.beginToken = false;
    const IcaeModel model(layout, Transformer(baseConfig(), 1));
    const Transformer base(baseConfig(), 1);
    const auto ids = idsOf(1, 12);
    const auto table = model.parameters().back().second;
    const auto input = at::cat({base.embed(ids), table.narrow(0, 0, 3).unsqueeze(0)}, 1);
    const SlotBatch slots = model.compress(ids);
    EXPECT_TRUE(at::equal(slots.slots, base.states(input).narrow(1, 12, 3)));
    EXPECT_EQ(model.opening(slots, SlotTask::Restore).embeddings.size(1), 4);
    EXPECT_EQ(model.opening(slots, SlotTask::Continue).embeddings.size(1), 3);
    EXPECT_TRUE(
        at::equal(model.opening(slots, SlotTask::Answer).embeddings.select(1, 3)[0], table[5]));
}

TEST(IcaeModel, SegmentsAreIndependent)
{
    const IcaeModel model(smallLayout(), Transformer(baseConfig(), 1));
    fill(model);
    const auto ids = idsOf(2, 25); // 9 + 9 + 7
    auto changed = ids.clone();
    changed.narrow(1, 9, 9).fill_(1);
    const SlotBatch a = model.compress(ids);
    const SlotBatch b = model.compress(changed);
    EXPECT_EQ(a.segments, (std::vector<SlotSegment>{{9, 3}, {9, 3}, {7, 3}}));
    EXPECT_TRUE(at::equal(a.slots.narrow(1, 0, 3), b.slots.narrow(1, 0, 3)));
    EXPECT_FALSE(at::equal(a.slots.narrow(1, 3, 3), b.slots.narrow(1, 3, 3)));
    EXPECT_TRUE(at::equal(a.slots.narrow(1, 6, 3), b.slots.narrow(1, 6, 3)));
    // Each is what it would be alone.
    const auto alone = model.compress(ids.narrow(1, 9, 9)).slots;
    EXPECT_TRUE(at::allclose(a.slots.narrow(1, 3, 3), alone, 1e-4, 1e-5));
}

TEST(IcaeModel, ShortSegmentsMayHaveFewerSlots)
{
    IcaeLayout layout = smallLayout();
    layout.variesSlots = true;
    const IcaeModel model(layout, Transformer(baseConfig(), 1));
    EXPECT_EQ(model.compress(idsOf(1, 5)).segments, (std::vector<SlotSegment>{{5, 2}}));
    EXPECT_EQ(model.compress(idsOf(1, 12)).segments, (std::vector<SlotSegment>{{12, 3}}));
    EXPECT_EQ(model.compress(idsOf(1, 12), 1).segments, (std::vector<SlotSegment>{{12, 1}}));
}

TEST(IcaeModel, AChunkedSlotSeesItsOwnStretchAlone)
{
    IcaeLayout layout = smallLayout();
    layout.chunked = true;
    layout.segments = 1;
    // One layer: what tokens say of each other is no way round.
    ModelConfig config = baseConfig();
    config.layers = 1;
    const IcaeModel model(layout, Transformer(config, 1));
    const auto ids = idsOf(1, 12);
    auto changed = ids.clone();
    changed.narrow(1, 4, 4).fill_(1);
    const auto a = model.compress(ids).slots;
    const auto b = model.compress(changed).slots;
    EXPECT_TRUE(at::equal(a.select(1, 0), b.select(1, 0)));
    EXPECT_FALSE(at::equal(a.select(1, 1), b.select(1, 1)));
    EXPECT_TRUE(at::equal(a.select(1, 2), b.select(1, 2)));
}

TEST(SlotPlaces, UniformSlotsStandWhereTheirStretchesEnd)
{
    const auto listed = [](const at::Tensor& places) {
        return std::vector<std::int64_t>(places.data_ptr<std::int64_t>(),
                                         places.data_ptr<std::int64_t>() + places.numel());
    };
    EXPECT_THAT(listed(SlotPlaces{1, 8, 2}.spread()),
                testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 4, 8));
    // Start token, two segments of 8 and 4 tokens, then [AE] and text, or text that goes on.
    EXPECT_THAT(listed(decoderSlotPlaces(1, {{{8, 2}, {4, 2}}, SlotTask::Restore}, 8)),
                testing::ElementsAre(0, 4, 8, 10, 12, 0, 1, 2));
    EXPECT_THAT(listed(decoderSlotPlaces(1, {{{8, 2}, {4, 2}}, SlotTask::Continue}, 8)),
                testing::ElementsAre(0, 4, 8, 10, 12, 13, 14, 15));
    const IcaeModel model(
        [] {
            IcaeLayout layout = smallLayout();
            layout.positions = SlotPositions::Uniform;
            return layout;
        }(),
        Transformer(baseConfig(), 1));
    EXPECT_TRUE(restorationLoss(model, idsOf(2, 20), SlotTask::Restore).isfinite().item<bool>());
}

TEST(IcaeSequences, TargetsAreCounted)
{
    const auto ids = idsOf(2, 20);
    const auto count = [](const DecoderSequence& sequence) {
        return sequence.targets.ne(kNoTarget).sum().item<std::int64_t>() / 2;
    };
    EXPECT_EQ(count(restoration(ids, 39)), 21);
    EXPECT_EQ(count(restoration(ids, std::nullopt)), 20);
    EXPECT_EQ(count(continuation(ids, 8)), 12);
    EXPECT_EQ(restoration(ids, 39).read.size(1) + 1, restoration(ids, 39).targets.size(1));
}

TEST(IcaeModel, GradientsAreThoseOfSmallDifferences)
{
    IcaeLayout layout = smallLayout();
    layout.lora.targets = {kLoraTargets.begin(), kLoraTargets.end()};
    layout.lmToken = true;
    for (const bool tied : {false, true}) {
        const IcaeModel model(layout, Transformer(baseConfig(tied), 1));
        fill(model);
        learn(model);
        const auto ids = idsOf(2, 20);
        const auto loss = [&] {
            return restorationLoss(model, ids, SlotTask::Restore)
                   + restorationLoss(model, ids, SlotTask::Continue)
                   + restorationLoss(model, ids, SlotTask::Answer);
        };
        loss().backward();
        auto generator = at::make_generator<at::CPUGeneratorImpl>(11);
        for (auto& [name, parameter] : model.parameters()) {
            ASSERT_TRUE(parameter.grad().defined()) << name;
            // Along a direction; for the table one in each kind of row.
            const bool isTable = name == "memory_token_embed.weight";
            for (std::int64_t row = isTable ? 0 : -1; row < (isTable ? 6 : 0); ++row) {
                const at::NoGradGuard noGrad;
                auto direction = at::empty_like(parameter).normal_(0, 1, generator);
                if (row >= 0) {
                    direction.zero_();
                    direction[row].normal_(0, 1, generator);
                }
                direction /= direction.norm();
                const double expected = (parameter.grad() * direction).sum().item<double>();
                constexpr double kStep = 5e-3;
                const auto moved = [&](double by) {
                    auto numbers = parameter;
                    numbers.add_(direction, by);
                    const double value = loss().item<double>();
                    numbers.add_(direction, -by);
                    return value;
                };
                const double slope = (moved(kStep) - moved(-kStep)) / (2 * kStep);
                EXPECT_NEAR(slope, expected, 2e-3 + 0.03 * std::abs(expected))
                    << name << " row " << row;
            }
        }
        for (const auto& [name, parameter] : model.base().parameters())
            EXPECT_FALSE(parameter.grad().defined()) << name;
    }
}

TEST(IcaeModel, NamesAreThoseOfOfficialCheckpoints)
{
    const IcaeModel model(smallLayout(), Transformer(baseConfig(), 1));
    const auto parameters = model.parameters();
    EXPECT_EQ(parameters.front().first,
              "icae.base_model.model.model.layers.0.self_attn.q_proj.lora_A.default.weight");
    EXPECT_EQ(parameters.back().first, "memory_token_embed.weight");
    EXPECT_EQ(parameters.back().second.sizes().vec(), (std::vector<std::int64_t>{3 + 3, 16}));
    EXPECT_EQ(parameters.size(), 2u * 2 * 2 + 1);
}

TEST(IcaeModel, FirstTableIsLikeTheBaseOrNormal)
{
    IcaeLayout layout = smallLayout();
    layout.slots = 500;
    Transformer shifted(baseConfig(), 1);
    for (auto& [name, parameter] : shifted.parameters()) {
        if (name == "model.embed_tokens.weight")
            parameter.mul_(0.1).add_(3);
    }
    const auto like = IcaeModel(layout, shifted).parameters().back().second;
    EXPECT_NEAR(like.mean().item<double>(), 3, 0.05);
    EXPECT_NEAR((like - like.mean(0)).std().item<double>(), 0.1, 0.02);
    layout.initFromBase = false;
    const auto normal = IcaeModel(layout, shifted).parameters().back().second;
    EXPECT_NEAR(normal.mean().item<double>(), 0, 0.05);
    EXPECT_NEAR(normal.std().item<double>(), 1, 0.05);
}

TEST(IcaeLayout, IsReadBackFromTheMetadata)
{
    IcaeDescription icae;
    icae.layout = smallLayout();
    icae.layout.positions = SlotPositions::Uniform;
    icae.layout.chunked = icae.layout.variesSlots = icae.layout.lmToken = true;
    icae.layout.sizedAsEmbeddings = true;
    icae.layout.beginToken = false;
    icae.layout.lora.alpha = 12.5;
    icae.layout.seed = 77;
    icae.base = {baseConfig(), 64, "bytes", "1234"};
    icae.baseIdentity = "abcd";
    icae.endToken = 39;
    const Description description = describeIcae(icae);
    const auto read = icaeFromDescription(description, "file");
    ASSERT_TRUE(read);
    EXPECT_EQ(describeIcae(*read), description);
    EXPECT_EQ(read->layout.lora, icae.layout.lora);
    for (const char* key : {"format", "slots", "lora_targets", "seed", "vocabulary"}) {
        Description broken = description;
        broken[key] = "0x";
        EXPECT_FALSE(icaeFromDescription(broken, "file")) << key;
    }
}

} // namespace
} // namespace mullion
