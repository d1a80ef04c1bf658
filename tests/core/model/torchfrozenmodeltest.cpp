// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torchfrozenmodel.h"

#include "core/bytemodel/frozenlanes.h"
#include "core/bytemodel/frozenmodel.h"
#include "core/model/device.h"
#include "core/model/freeze.h"
#include "core/model/m1description.h"
#include "core/model/tensorfile.h"
#include "core/model/transformer.h"
#include "tests/support/drawnweights.h"
#include "tests/support/frozenhashes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace mullion {
namespace {

std::vector<std::string> devices()
{
    std::vector<std::string> all{"cpu"};
    if (torch::cuda::is_available())
        all.emplace_back("cuda");
    return all;
}

/// Steps texts of different lengths through both models.
void expectSame(const ByteModel& model, const ByteModel& reference, std::size_t lanes,
                std::size_t longest)
{
    EXPECT_EQ(model.first(), reference.first());
    EXPECT_EQ(model.identity(), reference.identity());
    auto here = model.openLanes(lanes).value();
    auto there = reference.openLanes(lanes).value();
    Random random(lanes);
    for (std::size_t at = 0; at < longest; ++at) {
        std::vector<ByteModelLanes::Step> steps;
        for (std::uint32_t lane = 0; lane < lanes; ++lane) {
            if (random.below(20) == 0) {
                here->reset(lane);
                there->reset(lane);
            }
            if (random.below(4) != 0)
                steps.push_back({lane, static_cast<Symbol>(random.below(kAlphabetSize))});
        }
        std::vector<Distribution> a(steps.size());
        std::vector<Distribution> b(steps.size());
        ASSERT_TRUE(here->step(steps, a));
        ASSERT_TRUE(there->step(steps, b));
        ASSERT_EQ(a, b) << at;
    }
}

TEST(TorchFrozenModel, GivesTheIntegersOfTheInnerLoops)
{
    for (const std::string& device : devices()) {
        for (const FrozenShape& shape :
             {FrozenShape{2, 48, 3, 16, 80, 32}, FrozenShape{1, 64, 2, 64, 272, 48}}) {
            const FrozenWeights weights = drawnWeights(shape, 7);
            const auto model = openTorchFrozenModel(weights, device);
            ASSERT_TRUE(model) << model.error().sentence();
            for (const std::size_t lanes : {1u, 5u, 37u})
                expectSame(**model, FrozenModel(weights), lanes, 70);
        }
    }
}

/// The sample M1: all 16 parts on a GPU, or with MULLION_ALL_HASHES set. A CPU takes minutes for
/// each, so by default it is compared with the inner loops on less.
TEST(TorchFrozenModel, FindsTheCommittedHashes)
{
    const auto frozen = openFrozenModel(MULLION_SAMPLE "/m1").value();
    const CommittedHashes committed = committedHashes(MULLION_TEST_DATA "/frozenhashes.txt");
    const std::vector<Symbol> text = hashedText(MULLION_LICENSE);
    for (const std::string& device : devices()) {
        const auto model = openTorchFrozenModel(frozen->weights(), device).value();
        if (device == "cpu" && std::getenv("MULLION_ALL_HASHES") == nullptr) {
            expectSame(*model, *frozen, 8, 60);
            continue;
        }
        for (std::size_t part = 0; part < kHashedParts; ++part)
            EXPECT_EQ(hashOfPart(*model, text, part, kHashedTexts), committed.parts[part])
                << device << " " << part;
    }
}

TEST(TorchFrozenModel, NoSuchDeviceIsAResourceError)
{
    const auto model = openTorchFrozenModel(drawnWeights({1, 16, 1, 16, 16, 16}, 1), "cuda:77");
    ASSERT_FALSE(model);
    EXPECT_NE(model.error().code, ErrorCode::Internal);
}

/// Freezing costs under 0.5 % in bits/byte (design decision 3): the frozen sample M1 beside the
/// trained one in fp32, unrounded, on text it never saw.
TEST(Freeze, CostsUnderHalfAPercent)
{
    const c10::InferenceMode noGradients;
    const auto folder = std::filesystem::path(MULLION_SAMPLE "/m1/checkpoints/step-000000016000");
    const auto file = Safetensors::open(folder / "model.safetensors").value();
    Transformer trained(m1FromDescription(file.metadata(), "sample").value(), 0);
    ASSERT_TRUE(loadTensors(file, "sample", trained.parameters()));
    const FrozenModel frozen(freeze(file, "sample").value());

    const Bytes text = readFile(MULLION_SAMPLE "/windows.txt").value();
    constexpr std::size_t kLength = 200;
    double floatNats = 0;
    double frozenNats = 0;
    const auto nats = [](std::span<const float> logits, std::uint8_t symbol) {
        double sum = 0;
        for (const float logit : logits)
            sum += std::exp(static_cast<double>(logit));
        return std::log(sum) - static_cast<double>(logits[symbol]);
    };
    for (std::size_t begin = 0; begin + kLength <= text.size(); begin += kLength) {
        std::vector<std::int64_t> ids{kBeginOfContext};
        for (std::size_t i = 0; i + 1 < kLength; ++i)
            ids.push_back(text[begin + i]);
        const auto logits = trained
                                .forward(at::tensor(ids, at::kLong).unsqueeze(0),
                                         {.compute = at::kFloat, .lastOnly = false})
                                .contiguous();
        auto lanes = frozen.openFrozenLanes(1).value();
        std::vector<float> said(frozen.firstLogits().begin(), frozen.firstLogits().end());
        for (std::size_t i = 0; i < kLength; ++i) {
            const std::uint8_t symbol = text[begin + i];
            floatNats +=
                nats({logits.data_ptr<float>() + i * kAlphabetSize, kAlphabetSize}, symbol);
            frozenNats += nats(said, symbol);
            const ByteModelLanes::Step step{0, symbol};
            ASSERT_TRUE(lanes->stepLogits({&step, 1}, said));
        }
    }
    RecordProperty("cost_percent", std::to_string(100 * (frozenNats / floatNats - 1)));
    EXPECT_LT(frozenNats, 1.005 * floatNats);
    EXPECT_GT(frozenNats, 0.99 * floatNats);
}

} // namespace
} // namespace mullion
