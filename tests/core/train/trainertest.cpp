// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainer.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/runs/checkpoints.h"
#include "core/runs/runkind.h"
#include "core/runs/runlog.h"
#include "core/runs/runrequest.h"
#include "core/runs/runsummary.h"
#include "core/train/checkpoint.h"
#include "core/train/memoryerror.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <thread>

namespace mullion {
namespace {

/// Steps at which something goes wrong.
struct Trouble
{
    std::uint64_t lossAt = ~0ull;     ///< no number
    std::uint64_t gradientAt = ~0ull; ///< no number, under a good loss
    std::uint64_t spikeAt = ~0ull;    ///< a hundred times the loss
    std::uint64_t memoryAt = ~0ull;   ///< more is asked for than there is
};

/// Learns a vector from noisy glimpses of it, a function of the step as real data is.
class Glimpses final : public Objective
{
public:
    explicit Glimpses(Trouble bad = {})
        : m_bad(bad)
    {
    }
    [[nodiscard]] NamedTensors parameters() const override { return {{"w", m_weights}}; }
    Result<LossSums> accumulateGradients(std::uint64_t step) override
    {
        EXPECT_EQ(step, m_position++);
        const auto noise = at::arange(4, at::kFloat).add(static_cast<double>(step)).sin();
        const auto loss = (m_weights - 3 - noise).square().sum();
        loss.backward();
        if (step == m_bad.memoryAt)
            at::empty({1ll << 48});
        if (step == m_bad.gradientAt)
            m_weights.mutable_grad()[0] = std::nan("");
        const double nats = loss.item<double>() * (step == m_bad.spikeAt ? 100 : 1);
        return LossSums{step == m_bad.lossAt ? std::nan("") : nats, 4, 4};
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
    Trouble m_bad;
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
                              Trouble bad = {}, std::uint64_t steps = 20)
    {
        Glimpses objective(bad);
        StopAfter stopping(stopAfter);
        RunLog observer(run.logFile(), stopping);
        TrainingSettings of = settings();
        of.steps = steps;
        if (steps > 100)
            of.checkpointEvery = of.validateEvery = 60; // each costs milliseconds
        return Trainer(run, of, objective, observer).train();
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
                text += std::to_string(event.step) + metric->name
                        + (metric->labels.contains("statistic") ? " most " : " ")
                        + std::to_string(metric->value) + "\n";
        }
        return text;
    }

    static std::vector<std::string> warnings(const RunFolder& run)
    {
        EventReader reader(run.eventsFile());
        EXPECT_TRUE(reader.update());
        std::vector<std::string> found;
        for (const Event& event : reader.events()) {
            if (const auto* warning = std::get_if<WarningEvent>(&event.what))
                found.push_back(std::to_string(event.step) + ": " + warning->message);
        }
        return found;
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
    for (const Trouble bad : {Trouble{.lossAt = 9}, Trouble{.gradientAt = 9}}) {
        const auto end = train(run, 1000, bad); // the second time from step 8
        ASSERT_FALSE(end);
        EXPECT_THAT(end.error().what,
                    testing::AllOf(testing::HasSubstr("step 10"),
                                   testing::HasSubstr("checkpoint is that of step 8")));
        EXPECT_EQ(listCheckpoints(run.checkpoints()).rbegin()->first, 8u);
        EventReader reader(run.eventsFile());
        ASSERT_TRUE(reader.update());
        EXPECT_EQ(std::get<ChangeEvent>(reader.events().back().what).change, RunChange::Failed);
    }
    // What was counted and watched until then goes on as if nothing had been.
    EXPECT_EQ(train(run).value(), TrainingEnd::Finished);
    const RunFolder whole = newRun("whole");
    ASSERT_TRUE(train(whole));
    EXPECT_EQ(weights(run), weights(whole));
    EXPECT_EQ(curve(run), curve(whole));
}

TEST_F(TrainerTest, OddLossIsAWarningOfItsStepWhereverTheRunWasStopped)
{
    for (const std::uint64_t stop : {100u, 148u, 149u, 1000u}) {
        const RunFolder run = newRun("run" + std::to_string(stop));
        ASSERT_TRUE(train(run, stop, {.spikeAt = 148}, 200));
        ASSERT_TRUE(train(run, 1000, {.spikeAt = 148}, 200));
        EXPECT_THAT(warnings(run), testing::ElementsAre(testing::StartsWith("149: The loss")))
            << stop;
        EXPECT_THAT(asChars(*readFile(run.logFile())), testing::HasSubstr("step 149: The loss"));
    }
}

TEST_F(TrainerTest, PauseChangesNothingButTheTime)
{
    struct PauseAfter5 final : TrainingObserver
    {
        explicit PauseAfter5(const RunFolder& folder)
            : run(folder)
        {
        }
        void progressed(const TrainingProgress& progress) override
        {
            if (progress.step == 5) {
                EXPECT_TRUE(askRun(run, RunRequest::Pause));
            }
        }
        const RunFolder& run;
    };
    const RunFolder run = newRun("run");
    PauseAfter5 observer(run);
    std::thread outside([&] {
        while (summarize(run.path())->lastChange != RunChange::Paused)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        EXPECT_EQ(listCheckpoints(run.checkpoints()).rbegin()->first, 5u);
        EXPECT_TRUE(askRun(run, RunRequest::Continue));
    });
    Glimpses objective;
    const auto end = Trainer(run, settings(), objective, observer).train();
    outside.join();
    EXPECT_EQ(end.value(), TrainingEnd::Finished);
    const RunFolder whole = newRun("whole");
    ASSERT_TRUE(train(whole));
    EXPECT_EQ(weights(run), weights(whole));
    EXPECT_EQ(curve(run), curve(whole));
}

TEST_F(TrainerTest, WithoutMemoryItTellsWhatFits)
{
    const RunFolder run = newRun("run");
    const auto end = train(run, 1000, {.memoryAt = 9});
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().code, ErrorCode::Resource);
    EXPECT_EQ(end.error().sentence(),
              "Device 'cpu' has not enough memory for 128 examples at once (1125899906842624 bytes "
              "more were asked for). Resume the run with --set micro_batch=64; the batch stays "
              "128.");
    EXPECT_EQ(summarize(run.path())->condition, RunCondition::Failed);
    EXPECT_EQ(train(run).value(), TrainingEnd::Finished);
}

TEST(MemoryError, SmallerPartsStillDivideTheBatch)
{
    EXPECT_EQ(smallerMicroBatch(128, 128), 64);
    EXPECT_EQ(smallerMicroBatch(12, 12), 6);
    EXPECT_EQ(smallerMicroBatch(12, 3), 1);
    EXPECT_EQ(smallerMicroBatch(15, 15), 5);
    EXPECT_EQ(smallerMicroBatch(7, 1), 0);
    EXPECT_FALSE(memoryError(std::runtime_error("shapes do not fit"), {}));
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
