// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lora.h"

#include "core/model/transformer.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

using enum LoraTarget;

ModelConfig config()
{
    ModelConfig model;
    model.layers = 2;
    model.dModel = 16;
    model.heads = 2;
    model.kvHeads = 1;
    model.headDim = 8;
    model.dFf = 24;
    model.positions = Positions::Rope;
    return model;
}

LoraConfig everywhere()
{
    return {4, 8, {kLoraTargets.begin(), kLoraTargets.end()}};
}

void fillB(const LoraAdapter& adapter)
{
    const at::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(7);
    for (const auto& [name, tensor] : adapter.parameters()) {
        auto numbers = tensor;
        numbers.normal_(0, 0.2, generator);
    }
}

at::Tensor ids()
{
    return at::arange(2 * 9, at::kLong).view({2, 9}) * 7 % 256;
}

TEST(LoraConfig, TargetsAreReadAndWritten)
{
    EXPECT_EQ(textOf({Query, Value}), "q,v");
    EXPECT_EQ(loraTargetsFrom("q,v"), (std::vector{Query, Value}));
    EXPECT_EQ(loraTargetsFrom("gate,down"), (std::vector{Gate, Down}));
    for (const char* wrong : {"", "q,", "q,q", "w", "q v"})
        EXPECT_FALSE(loraTargetsFrom(wrong)) << wrong;
}

TEST(LoraAdapter, AddsNothingBeforeItIsTrained)
{
    const Transformer model(config(), 1);
    const LoraAdapter adapter(everywhere(), config(), 2);
    for (const auto compute : {at::kFloat, at::kBFloat16}) {
        const auto base = model.hidden(ids(), {.compute = compute});
        EXPECT_TRUE(
            at::equal(model.hidden(ids(), {.compute = compute, .adapter = &adapter}), base));
    }
    fillB(adapter);
    EXPECT_FALSE(at::equal(model.hidden(ids(), {.adapter = &adapter}), model.hidden(ids())));
}

TEST(LoraAdapter, IsTheProductOfItsMatricesAddedToTheWeights)
{
    const LoraAdapter adapter(everywhere(), config(), 2);
    fillB(adapter);
    const Transformer model(config(), 1);
    Transformer merged(config(), 1);
    for (auto& [name, weight] : merged.parameters()) {
        for (const auto& [part, a] : adapter.parameters()) {
            const std::string module = part.substr(0, part.find(".lora_A"));
            if (name != "model." + module + ".weight")
                continue;
            for (const auto& [other, b] : adapter.parameters()) {
                if (other == module + ".lora_B.default.weight")
                    weight += at::matmul(b, a) * (8.0 / 4);
            }
        }
    }
    EXPECT_TRUE(
        at::allclose(model.hidden(ids(), {.adapter = &adapter}), merged.hidden(ids()), 1e-4, 1e-5));
}

TEST(LoraAdapter, OnlyWhatIsChosenIsThere)
{
    const LoraAdapter adapter({4, 8, {Query, Value}}, config(), 2);
    const auto parameters = adapter.parameters();
    ASSERT_EQ(parameters.size(), 2u * 2 * 2);
    EXPECT_EQ(parameters[0].first, "layers.0.self_attn.q_proj.lora_A.default.weight");
    EXPECT_EQ(parameters[0].second.sizes().vec(), (std::vector<std::int64_t>{4, 16}));
    EXPECT_LE(parameters[0].second.abs().max().item<double>(), 0.25); // 1 / sqrt(16)
    EXPECT_EQ(parameters[3].first, "layers.0.self_attn.v_proj.lora_B.default.weight");
    EXPECT_EQ(parameters[3].second.sizes().vec(), (std::vector<std::int64_t>{8, 4}));
    EXPECT_EQ(adapter.parameterCount(), 2 * (4 * 16 + 16 * 4 + 4 * 16 + 8 * 4));
}

TEST(LoraAdapter, DropoutIsAFunctionOfItsSeed)
{
    const Transformer model(config(), 1);
    const LoraAdapter adapter(everywhere(), config(), 2);
    fillB(adapter);
    const auto with = [&](std::uint64_t seed) {
        return model.hidden(ids(), {.adapter = &adapter, .dropout = LoraDropout{0.5, seed}});
    };
    const auto first = with(1);
    torch::manual_seed(99); // what else draws numbers changes nothing
    EXPECT_TRUE(at::equal(with(1), first));
    EXPECT_FALSE(at::equal(with(2), first));
    EXPECT_FALSE(at::equal(model.hidden(ids(), {.adapter = &adapter}), first));
}

TEST(LoraAdapter, RecomputedLayersDropTheSame)
{
    Transformer model(config(), 1);
    for (auto& [name, parameter] : model.parameters())
        parameter.requires_grad_(false);
    const auto gradients = [&](bool recompute) {
        const LoraAdapter adapter(everywhere(), config(), 2);
        fillB(adapter);
        for (auto& [name, parameter] : adapter.parameters())
            parameter.requires_grad_(true);
        model
            .hidden(ids(),
                    {.recompute = recompute, .adapter = &adapter, .dropout = LoraDropout{0.3, 5}})
            .square()
            .sum()
            .backward();
        std::vector<at::Tensor> all;
        for (const auto& [name, parameter] : adapter.parameters())
            all.push_back(parameter.grad());
        return all;
    };
    const auto kept = gradients(false);
    const auto again = gradients(true);
    for (std::size_t i = 0; i < kept.size(); ++i)
        EXPECT_TRUE(at::equal(kept[i], again[i])) << i;
    for (const auto& [name, parameter] : model.parameters())
        EXPECT_FALSE(parameter.grad().defined()) << name;
}

TEST(Transformer, PlacesAndHiddenPositionsAreThoseThatAreAskedFor)
{
    const Transformer model(config(), 1);
    const auto x = model.embed(ids());
    EXPECT_TRUE(at::equal(model.beforeHead(model.states(x)), model.hidden(ids())));
    // One after another, and shifted: rotations know distances only.
    const auto places = at::arange(9, at::kLong);
    EXPECT_TRUE(at::equal(model.states(x, {.places = places}), model.states(x)));
    EXPECT_TRUE(
        at::allclose(model.states(x, {.places = places + 40}), model.states(x), 1e-4, 1e-4));
    EXPECT_FALSE(
        at::allclose(model.states(x, {.places = places * 2}), model.states(x), 1e-4, 1e-4));
    // Nothing hidden: the same, by another way.
    auto hidden = at::zeros({9, 9}, at::TensorOptions(at::kBool));
    EXPECT_TRUE(at::allclose(model.states(x, {.hidden = hidden}), model.states(x), 1e-4, 1e-5));
    // The last position does not see the fourth: it may be anything, if nobody between sees it.
    hidden.narrow(1, 3, 1).narrow(0, 4, 5).fill_(true);
    auto other = x.clone();
    other.select(1, 3).fill_(0.5);
    const auto last = [&](const at::Tensor& input) {
        return model.states(input, {.hidden = hidden}).select(1, 8);
    };
    EXPECT_TRUE(at::equal(last(x), last(other)));
}

} // namespace
} // namespace mullion
