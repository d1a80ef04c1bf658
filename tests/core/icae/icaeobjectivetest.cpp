// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaeobjective.h"

#include "core/base/hash.h"
#include "core/icae/endtoken.h"
#include "core/icae/icaesequences.h"
#include "core/icae/icaetraining.h"
#include "core/model/crossentropy.h"
#include "core/runs/checkpoints.h"
#include "core/tokenize/registry.h"
#include "core/train/optimizer.h"
#include "tests/support/trainedbase.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

double valueOf(const Validation& metrics, const std::string& name,
               const std::map<std::string, std::string>& labels = {})
{
    for (const MetricEvent& metric : metrics) {
        if (metric.name == name && metric.labels == labels)
            return metric.value;
    }
    ADD_FAILURE() << "no metric " << name;
    return 0;
}

IcaeSettings planned()
{
    IcaeSettings settings;
    settings.layout.slots = 4;
    settings.layout.compression = 4;
    settings.shortest = 3;
    settings.continuation = 10;
    settings.minContinuation = 4;
    settings.skipFirst = 2;
    return settings;
}

TEST(IcaePlan, LengthsAreDrawnUniformly)
{
    const IcaeSettings settings = planned();
    const std::vector<std::int64_t> lengths(8, 100);
    std::vector<int> seen(17);
    for (std::uint64_t seed = 0; seed < 1400; ++seed) {
        const IcaePlan plan = planSamples(settings, lengths, seed);
        ASSERT_GE(plan.context, 3);
        ASSERT_LE(plan.context, 16);
        ++seen[static_cast<std::size_t>(plan.context)];
        EXPECT_TRUE(plan.continued.empty());
        EXPECT_EQ(plan.restored.size(), 8u);
    }
    for (std::size_t length = 3; length <= 16; ++length)
        EXPECT_NEAR(seen[length], 100, 50) << length;
}

TEST(IcaePlan, SomeContextsHaveSeveralSegments)
{
    IcaeSettings settings = planned();
    settings.layout.segments = 3;
    settings.longShare = 0.25;
    const std::vector<std::int64_t> lengths(2, 100);
    int joined = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const IcaePlan plan = planSamples(settings, lengths, seed);
        EXPECT_LE(plan.context, 48);
        joined += plan.context > 16 ? 1 : 0;
    }
    EXPECT_NEAR(joined, 250, 50);
}

TEST(IcaePlan, SamplesAreRestoredOrContinued)
{
    IcaeSettings settings = planned();
    settings.lmShare = 0.5;
    const std::vector<std::int64_t> lengths(1000, 26);
    const IcaePlan plan = planSamples(settings, lengths, 1);
    EXPECT_NEAR(static_cast<double>(plan.continued.size()), 500, 60);
    EXPECT_EQ(plan.continued.size() + plan.restored.size(), 1000u);
    EXPECT_EQ(plan.continuation, 10);
    settings.bothLosses = true;
    const IcaePlan both = planSamples(settings, lengths, 1);
    EXPECT_EQ(both.continued.size(), 1000u);
    EXPECT_EQ(both.restored.size(), 1000u);
}

TEST(IcaePlan, WhatIsTooShortToContinueIsRestored)
{
    IcaeSettings settings = planned();
    settings.lmShare = 1;
    const std::vector<std::int64_t> lengths{7, 11, 30};
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const IcaePlan plan = planSamples(settings, lengths, seed);
        ASSERT_LE(plan.context, 7);
        EXPECT_THAT(plan.continued, testing::Contains(2));
        for (const std::int64_t i : plan.continued) {
            const std::int64_t rest = lengths[static_cast<std::size_t>(i)] - plan.context;
            EXPECT_GT(rest, 4);
            EXPECT_LE(plan.continuation, rest);
        }
    }
}

TEST(EndToken, IsThatOfALoneEndOfDocument)
{
    EXPECT_EQ(endTokenOf(*openTokenizer("bytes").value()).value(), TokenId(256));
}

class IcaeTrainingTest : public testing::Test
{
protected:
    [[nodiscard]] RunSpec icae(const Settings& settings) const
    {
        Settings all{{"steps", "6"},          {"checkpoint_every", "2"},
                     {"validate_every", "3"}, {"validation_texts", "2"},
                     {"lora_dropout", "0.2"}, {"precision", "fp32"},
                     {"ramp", "2u"}};
        all.insert(all.end(), settings.begin(), settings.end());
        return m_runs.spec(icaeRunKind(), all, TrainedRuns::using_("base", m_base));
    }
    [[nodiscard]] std::unique_ptr<Objective> open(const RunSpec& spec) const
    {
        return openIcaeTraining({spec, m_runs.folder / "run", at::kCPU, [](const auto&) {}})
            .value();
    }
    [[nodiscard]] std::string weights(const std::string& run) const
    {
        const auto all = listCheckpoints(m_runs.folder / run / "checkpoints");
        return identityOfFile(all.rbegin()->second / "model.safetensors")->hash
               + identityOfFile(all.rbegin()->second / "optimizer.safetensors")->hash;
    }

    TrainedRuns m_runs;
    std::filesystem::path m_base = m_runs.base();
};

TEST_F(IcaeTrainingTest, StoppedAndResumedEqualsNeverStopped)
{
    for (const char* mix : {"lm_share", "recompute"}) {
        const std::string value = mix == std::string("lm_share") ? "0.5" : "on";
        const RunSpec spec = icae({{mix, value}});
        const std::string whole = mix + std::string("-whole");
        EXPECT_EQ(m_runs.train(whole, spec).value(), TrainingEnd::Finished);
        for (const std::uint64_t stop : {1u, 3u, 5u}) {
            const std::string parts = mix + std::to_string(stop);
            EXPECT_EQ(m_runs.train(parts, spec, stop).value(), TrainingEnd::Stopped);
            EXPECT_EQ(m_runs.train(parts, spec).value(), TrainingEnd::Finished);
            EXPECT_EQ(weights(parts), weights(whole)) << stop;
        }
    }
}

TEST_F(IcaeTrainingTest, LearnsToRestoreAndTellsWhatItMeasures)
{
    const RunSpec spec =
        icae({{"steps", "60"}, {"validate_every", "60"}, {"lora_dropout", "0"}, {"rate", "0.01"}});
    const auto before = open(spec);
    const Validation first = before->validate().value();
    EXPECT_EQ(first.front().name, "validation.restoration_nats_per_token");
    EXPECT_TRUE(first.front().labels.empty());
    ASSERT_TRUE(m_runs.train("run", spec));
    const auto after = open(spec);
    const auto checkpoint = bestCheckpoint(m_runs.folder / "run").value() / "model.safetensors";
    ASSERT_TRUE(loadTensors(Safetensors::open(checkpoint).value(), "", after->parameters()));
    const Validation last = after->validate().value();
    EXPECT_LT(last.front().value, first.front().value - 0.2);
    const Validation facts = after->facts().value();
    // Removed information: (what the base pays - what is paid with slots) x tokens / slots.
    EXPECT_NEAR(valueOf(last, "validation.bits_per_slot"),
                (valueOf(facts, "baseline.restoration_nats_per_token", {{"given", "nothing"}})
                 - last.front().value)
                    * 4 / std::log(2.0),
                1e-6);
    EXPECT_LT(valueOf(facts, "baseline.continuation_nats_per_token", {{"given", "context"}}),
              valueOf(facts, "baseline.continuation_nats_per_token", {{"given", "nothing"}}));
    EXPECT_GT(valueOf(facts, "training.flops_per_token"), 0);
    EXPECT_GE(valueOf(last, "validation.restoration_accuracy"),
              valueOf(last, "validation.restoration_prefix"));
}

TEST_F(IcaeTrainingTest, GradientsReachAdapterAndTableOnly)
{
    for (const char* losses : {"one", "both"}) {
        const RunSpec spec = icae({{"losses", losses}, {"lm_share", "0.5"}, {"segments", "2"}});
        const auto objective = open(spec);
        const auto sums = objective->accumulateGradients(0);
        ASSERT_TRUE(sums);
        EXPECT_GT(sums->tokens, 0);
        const auto& icae = dynamic_cast<const IcaeObjective&>(*objective);
        for (const auto& [name, parameter] : icae.parameters())
            EXPECT_TRUE(parameter.grad().defined()) << name;
        for (const auto& [name, parameter] : icae.model().base().parameters()) {
            EXPECT_FALSE(parameter.requires_grad()) << name;
            EXPECT_FALSE(parameter.grad().defined()) << name;
        }
    }
}

TEST_F(IcaeTrainingTest, CheckpointHoldsWhatLearnedAndSaysWhatItIs)
{
    ASSERT_TRUE(m_runs.train("run", icae({})));
    const auto file =
        Safetensors::open(bestCheckpoint(m_runs.folder / "run").value() / "model.safetensors");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->find("memory_token_embed.weight"));
    for (const TensorView& tensor : file->tensors())
        EXPECT_TRUE(tensor.name == "memory_token_embed.weight"
                    || tensor.name.find(".lora_") != tensor.name.npos)
            << tensor.name;
    const auto icae = icaeFromDescription(file->metadata(), "");
    ASSERT_TRUE(icae);
    EXPECT_EQ(icae->base.tokenizer, "bytes");
    EXPECT_EQ(icae->endToken, 256);
    const auto base = bestCheckpoint(m_base).value() / "model.safetensors";
    EXPECT_EQ(icae->baseIdentity, identityOfFile(base)->hash);
}

TEST_F(IcaeTrainingTest, AnotherBaseIsRefused)
{
    RunSpec spec = icae({});
    for (UsedInput& used : spec.uses) {
        if (used.role == "base")
            used.identity = "0123";
    }
    const auto end = m_runs.train("run", spec);
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().code, ErrorCode::Input);
    EXPECT_THAT(end.error().sentence(), HasSubstr("base"));

    spec = icae({});
    for (UsedInput& used : spec.uses) {
        if (used.role == "tokenizer")
            used = describeInput("tokenizer", "gzip[v=256]").value();
    }
    const auto other = m_runs.train("run2", spec);
    ASSERT_FALSE(other);
    EXPECT_THAT(other.error().sentence(), HasSubstr("'bytes'"));
    EXPECT_THAT(other.error().sentence(), HasSubstr("'gzip[v=256]'"));

    const auto none = describeInput("base", (m_runs.folder / "corpus.jsonl").string());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Input);
    ASSERT_TRUE(m_runs.train("icae", icae({})));
    const auto icaeAsBase = describeInput("base", (m_runs.folder / "icae").string());
    ASSERT_FALSE(icaeAsBase);
    EXPECT_THAT(icaeAsBase.error().sentence(), HasSubstr("kind 'icae'"));
}

/// Restores two texts of a few words until it does so without fault. The base has to know the
/// words: a frozen decoder of drawn weights cannot be made to say a text for certain.
TEST(IcaeModel, FitsTextsAndNeedsTheirOwnSlots)
{
    const TrainedRuns runs;
    auto base = loadLanguageModel(runs.base({{"steps", "200"}})).value();
    IcaeLayout layout;
    layout.slots = 7;
    layout.lora = {16, 32, {kLoraTargets.begin(), kLoraTargets.end()}};
    const IcaeModel model(layout, std::move(base.model));
    std::vector<std::int64_t> both;
    for (const char letter : std::string("anchor barrel copper dragon "
                                         "garden forest hammer engine "))
        both.push_back(letter);
    const auto ids = at::tensor(both, at::TensorOptions(at::kLong)).view({2, 28});
    const auto sequence = restoration(ids, 256);
    const auto hiddenAfter = [&](const SlotBatch& slots) {
        return model.predict(model.opening(slots, SlotTask::Restore), sequence.read);
    };
    const double scale = 1 / static_cast<double>(sequence.targets.numel());
    for (auto& [name, parameter] : model.parameters())
        parameter.requires_grad_(true);
    const auto optimizer = makeAdamW(model.parameters());
    double loss = 1;
    for (std::uint64_t step = 0; step < 600 && loss > 0.005; ++step) {
        for (auto& [name, parameter] : model.parameters())
            parameter.mutable_grad().reset();
        const auto result = crossEntropyLoss(hiddenAfter(model.compress(ids)), model.base().head(),
                                             sequence.targets, {.scale = scale});
        result.loss.backward();
        optimizer->update(step, 0.005);
        loss = result.loss.item<double>();
    }
    EXPECT_LT(loss, 0.01);
    const at::NoGradGuard noGrad;
    const SlotBatch own = model.compress(ids);
    const auto costs = [&](const SlotBatch& slots) {
        return tokenCosts(hiddenAfter(slots), model.base().head(), sequence.targets)
            .nats.mean()
            .item<double>();
    };
    EXPECT_LT(costs(own), 0.01);
    EXPECT_GT(costs({own.slots.flip(0), own.segments}), 1);
}

TEST_F(IcaeTrainingTest, VariantsTrain)
{
    int n = 0;
    for (const Settings& variant :
         {Settings{{"slot_positions", "uniform"}, {"slot_count", "by-rate"}, {"segments", "2"}},
          Settings{{"attention", "chunked"}, {"begin_token", "off"}, {"lm_token", "on"}}}) {
        Settings all = variant;
        all.emplace_back("lm_share", "0.5");
        EXPECT_TRUE(m_runs.train("run" + std::to_string(n++), icae(all)));
    }
}

} // namespace
} // namespace mullion
