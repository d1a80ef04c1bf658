// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/crossentropy.h"

#include "core/model/transformer.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

struct Case
{
    std::int64_t vocabulary, length;
    bool masked;
    double zLoss, scale;
};

/// Chunks hold 128 rows of the widest head here, all rows of the others.
std::vector<Case> cases()
{
    return {{11, 5, false, 0, 1},        {11, 5, true, 0.1, 0.25},     {60'000, 64, false, 1e-4, 1},
            {60'000, 64, true, 1e-4, 3}, {60'000, 65, false, 0.01, 1}, {60'000, 1, false, 0, 1}};
}

struct Inputs
{
    at::Tensor hidden, weight, targets;
};

/// Two texts; the weight has one row more than the vocabulary.
Inputs inputs(const Case& c)
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(7);
    const auto normal = [&](std::vector<std::int64_t> sizes) {
        return at::empty(sizes, at::kFloat).normal_(0, 1, generator).requires_grad_(true);
    };
    Inputs in{normal({2, c.length, 8}), normal({c.vocabulary + 1, 8}),
              at::empty({2, c.length}, at::kLong).random_(0, c.vocabulary, generator)};
    if (c.masked)
        in.targets.narrow(1, c.length / 2, 2).fill_(kNoTarget);
    return in;
}

/// The same with whole logits and LibTorch's own functions.
LossResult plainLoss(const Inputs& in, const Case& c)
{
    const auto logits = at::linear(in.hidden, in.weight.narrow(0, 0, c.vocabulary));
    const auto counts = in.targets.ne(kNoTarget);
    const auto nats = at::cross_entropy_loss(logits.flatten(0, 1), in.targets.flatten(), {},
                                             at::Reduction::Sum, kNoTarget);
    const auto squares = (at::logsumexp(logits, -1).square() * counts).sum();
    return {(nats + c.zLoss * squares) * c.scale, nats.detach(), counts.sum().item<std::int64_t>()};
}

LossResult chunkedLoss(const Inputs& in, const Case& c)
{
    return crossEntropyLoss(in.hidden, {in.weight, c.vocabulary}, in.targets, {c.zLoss, c.scale});
}

TEST(CrossEntropy, IsThatOfWholeLogits)
{
    for (const Case& c : cases()) {
        const Inputs plain = inputs(c);
        const Inputs chunked = inputs(c);
        const LossResult expected = plainLoss(plain, c);
        const LossResult result = chunkedLoss(chunked, c);
        EXPECT_EQ(result.predictions, expected.predictions);
        EXPECT_EQ(result.nats.scalar_type(), at::kDouble);
        EXPECT_NEAR(result.nats.item<double>() / expected.nats.item<double>(), 1, 1e-5);
        EXPECT_NEAR(result.loss.item<double>() / expected.loss.item<double>(), 1, 1e-5);
        (expected.loss * 2).backward();
        (result.loss * 2).backward();
        EXPECT_TRUE(at::allclose(chunked.hidden.grad(), plain.hidden.grad(), 1e-4, 1e-5));
        EXPECT_TRUE(at::allclose(chunked.weight.grad(), plain.weight.grad(), 1e-4, 1e-5));
        EXPECT_GT(plain.weight.grad().abs().max().item<double>(), 1e-3);
    }
}

TEST(CrossEntropy, SameNumbersEveryTime)
{
    const Case c = cases()[3];
    const Inputs first = inputs(c);
    const Inputs second = inputs(c);
    chunkedLoss(first, c).loss.backward();
    chunkedLoss(second, c).loss.backward();
    EXPECT_TRUE(at::equal(first.hidden.grad(), second.hidden.grad()));
    EXPECT_TRUE(at::equal(first.weight.grad(), second.weight.grad()));
}

TEST(CrossEntropy, NothingToPredictIsNothing)
{
    const Case c{11, 5, false, 0.1, 1};
    Inputs in = inputs(c);
    in.targets.fill_(kNoTarget);
    const LossResult result = chunkedLoss(in, c);
    result.loss.backward();
    EXPECT_EQ(result.predictions, 0);
    EXPECT_EQ(result.loss.item<double>(), 0);
    EXPECT_EQ(in.hidden.grad().abs().sum().item<double>(), 0);
    EXPECT_EQ(in.weight.grad().abs().sum().item<double>(), 0);
}

TEST(CrossEntropy, GivesGradientsOnlyWhereTheyAreWanted)
{
    const Case c = cases()[1];
    Inputs in = inputs(c);
    in.weight = in.weight.detach();
    chunkedLoss(in, c).loss.backward();
    EXPECT_TRUE(in.hidden.grad().defined());
    EXPECT_FALSE(in.weight.grad().defined());
    const at::NoGradGuard noGrad;
    EXPECT_FALSE(chunkedLoss(in, c).loss.requires_grad());
}

/// Large logits whose exponentials would be infinite, and targets nobody believes in.
TEST(CrossEntropy, StaysFiniteForExtremeLogits)
{
    Case c{3, 1, false, 0, 1};
    Inputs in{at::full({1, 1, 1}, 1.0F).requires_grad_(true),
              at::tensor({500.0F, -500.0F, 0.0F, 9.0F}).view({4, 1}).requires_grad_(true),
              at::ones({1, 1}, at::kLong)};
    const LossResult result = chunkedLoss(in, c);
    result.loss.backward();
    EXPECT_NEAR(result.nats.item<double>(), 1000, 1e-3);
    EXPECT_TRUE(at::allclose(in.weight.grad(), at::tensor({1.0F, -1.0F, 0.0F, 0.0F}).view({4, 1})));
}

TEST(CrossEntropy, BFloat16IsCloseToFp32)
{
    const Case c{300, 40, true, 1e-4, 0.5};
    const Inputs exact = inputs(c);
    const Inputs rough = inputs(c);
    const LossResult expected = chunkedLoss(exact, c);
    const LossResult result = crossEntropyLoss(
        rough.hidden, {rough.weight, c.vocabulary, at::kBFloat16}, rough.targets, {1e-4, 0.5});
    EXPECT_NEAR(result.nats.item<double>() / expected.nats.item<double>(), 1, 0.01);
    expected.loss.backward();
    result.loss.backward();
    const auto difference = (rough.weight.grad() - exact.weight.grad()).norm();
    EXPECT_LT(difference.item<double>() / exact.weight.grad().norm().item<double>(), 0.02);
}

TEST(CrossEntropy, CostsOneByOne)
{
    for (const Case& c : cases()) {
        const Inputs in = inputs(c);
        const auto logits = at::linear(in.hidden, in.weight.narrow(0, 0, c.vocabulary)).detach();
        const auto counts = in.targets.ne(kNoTarget);
        const auto plain = at::cross_entropy_loss(logits.flatten(0, 1), in.targets.flatten(), {},
                                                  at::Reduction::None, kNoTarget);
        const TokenCosts costs = tokenCosts(in.hidden, {in.weight, c.vocabulary}, in.targets);
        EXPECT_TRUE(
            at::allclose(costs.nats, plain.view_as(in.targets).to(at::kDouble), 1e-4, 1e-5));
        EXPECT_TRUE(at::equal(costs.correct, logits.argmax(-1).eq(in.targets) & counts));
        EXPECT_FALSE(costs.nats.requires_grad());
    }
}

/// The whole model, tied and not: the same gradients of all parameters.
TEST(CrossEntropy, TrainsAModelAsWholeLogitsDo)
{
    for (const bool tied : {true, false}) {
        ModelConfig config;
        config.layers = 1;
        config.dModel = config.dFf = 16;
        config.heads = config.kvHeads = 2;
        config.headDim = 8;
        config.tiedEmbeddings = tied;
        const Case c{config.vocabulary, 9, true, 1e-3, 0.1};
        const auto targets = inputs(c).targets;
        const auto ids = inputs(c).targets.clamp_min(0);
        const auto gradients = [&](bool chunked) {
            Transformer model(config, 1);
            for (auto& [name, tensor] : model.parameters())
                tensor.requires_grad_(true);
            const auto hidden = model.hidden(ids);
            const auto loss =
                chunked ? crossEntropyLoss(hidden, model.head(), targets, {1e-3, 0.1}).loss
                        : plainLoss({hidden, model.head().weight, targets}, c).loss;
            loss.backward();
            std::vector<at::Tensor> all;
            for (const auto& [name, tensor] : model.parameters())
                all.push_back(tensor.grad());
            return all;
        };
        const auto expected = gradients(false);
        const auto result = gradients(true);
        for (std::size_t i = 0; i < expected.size(); ++i)
            EXPECT_TRUE(at::allclose(result[i], expected[i], 1e-4, 1e-6)) << i;
    }
}

} // namespace
} // namespace mullion
