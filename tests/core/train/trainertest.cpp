// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainer.h"

#include "core/base/hash.h"
#include "core/runs/checkpoints.h"
#include "core/runs/runkind.h"
#include "core/train/checkpoint.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

/// Learns a vector from noisy glimpses of it, a function of the step as real data is.
class Glimpses final : public Objective
{
public:
    explicit Glimpses(std::uint64_t badStep = ~0ull)
        : m_badStep(badStep)
    {
    }
    [[nodiscard]] NamedTensors parameters() const override { return {{"w", m_weights}}; }
    Result<LossSums> accumulateGradients(std::uint64_t step) override
    {
        EXPECT_EQ(step, m_position++);
        const auto noise = at::arange(4, at::kFloat).add(static_cast<double>(step)).sin();
        const auto loss = (m_weights - 3 - noise).square().sum();
        loss.backward();
        return LossSums{step == m_badStep ? std::nan("") : loss.item<double>(), 4, 4};
    }
    Result<> skip(std::uint64_t steps) override
    {
        m_position += steps;
        return {};
    }
    Result<Validation> validate() override
    {
        const double distance = (m_weights - 3).norm().item<double>();
        return Validation{
            {"validation.bits_per_byte", distance, "bits/byte", {{"context", "full"}}}};
    }
    [[nodiscard]] std::map<std::string, std::string> description() const override { return {}; }

private:
    at::Tensor m_weights = at::ones({4}).requires_grad_(true);
    std::uint64_t m_badStep;
    std::uint64_t m_position = 0;
};

struct StopAfter final : TrainingObserver
{
    explicit StopAfter(std::uint64_t steps)
        : last(steps)
    {
    }
    void progressed(const TrainingProgress& progress) override { step = progress.step; }
    bool wantsStop() override { return step >= last; }

    std::uint64_t last;
    std::uint64_t step = 0;
};

class TrainerTest : public testing::Test
{
protected:
    static TrainingSettings settings()
    {
        FieldValues values(m1RunKind());
        for (const auto& [id, text] : {std::pair{"steps", "20"},
                                       {"checkpoint_every", "4"},
                                       {"validate_every", "7"},
                                       {"report_every", "3"},
                                       {"schedule", "flat"},
                                       {"rate", "0.1"}})
            EXPECT_TRUE(values.set(id, text));
        return trainingSettings(values);
    }
    RunFolder newRun(const std::string& name)
    {
        return RunFolder::create(m_folder / name,
                                 {FieldValues(m1RunKind()), "", "", {}, {}, {}, {}})
            .value();
    }
    Result<TrainingEnd> train(const RunFolder& run, std::uint64_t stopAfter = 1000,
                              std::uint64_t badStep = ~0ull)
    {
        Glimpses objective(badStep);
        StopAfter observer(stopAfter);
        return Trainer(run, settings(), objective, observer).train();
    }
    static std::string weights(const RunFolder& run)
    {
        const auto latest = CheckpointStore(run.checkpoints()).latest();
        return identityOfFile(*latest / "model.safetensors")->hash
               + identityOfFile(*latest / "optimizer.safetensors")->hash;
    }
    static std::string curve(const RunFolder& run)
    {
        EventReader reader(run.eventsFile());
        EXPECT_TRUE(reader.update());
        std::string text;
        for (const Event& event : reader.events()) {
            const auto* metric = std::get_if<MetricEvent>(&event.what);
            if (metric && !metric->name.ends_with("speed") && !metric->name.starts_with("process."))
                text += std::to_string(event.step) + metric->name + std::to_string(metric->value)
                        + "\n";
        }
        return text;
    }

    TemporaryFolder m_folder;
};

TEST_F(TrainerTest, StoppedAndResumedEqualsNeverStopped)
{
    const RunFolder whole = newRun("whole");
    EXPECT_EQ(train(whole).value(), TrainingEnd::Finished);
    for (const std::uint64_t stop : {1u, 4u, 7u, 10u, 19u}) {
        const RunFolder parts = newRun("parts" + std::to_string(stop));
        EXPECT_EQ(train(parts, stop).value(), TrainingEnd::Stopped);
        EXPECT_EQ(train(parts).value(), TrainingEnd::Finished);
        EXPECT_EQ(weights(parts), weights(whole)) << stop;
        EXPECT_EQ(curve(parts), curve(whole)) << stop;
    }
}

TEST_F(TrainerTest, KeepsTheLatestAndTheBestCheckpoint)
{
    const RunFolder run = newRun("run");
    ASSERT_TRUE(train(run));
    const auto all = listCheckpoints(run.checkpoints());
    EXPECT_GE(all.size(), 3u);
    EXPECT_LE(all.size(), 4u);
    EXPECT_EQ(all.rbegin()->first, 20u);
    EXPECT_TRUE(bestCheckpoint(run.path()));
}

TEST_F(TrainerTest, BadLossStopsAndLeavesTheLastGoodCheckpoint)
{
    const RunFolder run = newRun("run");
    const auto end = train(run, 1000, 9);
    ASSERT_FALSE(end);
    EXPECT_THAT(end.error().what,
                testing::AllOf(testing::HasSubstr("step 10"),
                               testing::HasSubstr("checkpoint is that of step 8")));
    EXPECT_EQ(listCheckpoints(run.checkpoints()).rbegin()->first, 8u);
    EventReader reader(run.eventsFile());
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(std::get<ChangeEvent>(reader.events().back().what).change, RunChange::Failed);
}

TEST_F(TrainerTest, AlteredCheckpointIsRefused)
{
    const RunFolder run = newRun("run");
    ASSERT_TRUE(train(run, 5));
    const auto file = *CheckpointStore(run.checkpoints()).latest() / "model.safetensors";
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    const auto end = train(run);
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().code, ErrorCode::Input);
    EXPECT_THAT(end.error().sentence(), testing::HasSubstr("truncated or altered"));
}

} // namespace
} // namespace mullion
