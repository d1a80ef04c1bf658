// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue with a shell script in the place of `mullion train`; the real program is tried in
// tests/app/cli/sweeptest.cpp.
#include "core/runs/sweeps/sweepqueue.h"

#include "core/base/file.h"
#include "core/base/filelock.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>

namespace mullion {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Le;

/// Called as: train KIND --resume --out FOLDER. What the run does stands in FOLDER/artifacts/do.
constexpr const char* kTrainer = R"sh(#!/bin/sh
say() {
    echo "{\"step\": 1, \"at\": 1, \"event\": \"state\", \"state\": \"$1\", \"message\": \"$2\"}" \
        >>"$folder/events.jsonl"
}
[ "$1 $2 $3 $4" = "train m1 --resume --out" ] || exit 9
folder=$5
case "$(cat "$folder/artifacts/do" 2>/dev/null)" in
fail)
    say failed NaN
    echo noise >&2
    echo "mullion: It diverged. Lower the rate." >&2
    exit 1 ;;
kill) kill -9 $$ ;;
wait)
    trap 'say stopped; exit 0' TERM
    echo ready >"$folder/artifacts/ready"
    while :; do sleep 0.02; done ;;
*)
    sleep 0.15
    say finished ;;
esac
)sh";

struct Observer : SweepObserver
{
    void began(std::size_t run, bool goesOn) override
    {
        events.push_back((goesOn ? "again " : "begin ") + std::to_string(run));
    }
    void ended(std::size_t run, const SweepResult& result) override
    {
        events.push_back(std::string(nameOf(result.outcome)) + " " + std::to_string(run));
    }
    void passed(std::span<const std::size_t> active) override { together.push_back(active.size()); }
    int stopRequests() override { return stopWhen && stopWhen() ? 1 : 0; }

    std::vector<std::string> events;
    std::vector<std::size_t> together;
    std::function<bool()> stopWhen;
};

class SweepQueueTest : public testing::Test
{
protected:
    SweepQueueTest()
    {
        m_options.program = m_folder / "trainer";
        m_options.messages = m_folder / "messages";
        std::ofstream(m_options.program) << kTrainer;
        std::filesystem::permissions(m_options.program, std::filesystem::perms::owner_all);
        for (const char* name : {"a", "b", "c", "d"})
            m_runs.push_back(
                {name, m_folder / name, {FieldValues(m1RunKind()), "", "1", {}, {}, {}}});
    }
    void make(std::size_t run, const std::string& task)
    {
        if (!std::filesystem::exists(m_runs[run].folder)) {
            EXPECT_TRUE(RunFolder::create(m_runs[run].folder, m_runs[run].spec));
        }
        std::ofstream(m_runs[run].folder / "artifacts/do") << task;
    }
    std::vector<SweepResult> work()
    {
        m_observer.events.clear();
        return runSweep(m_runs, m_options, m_observer).value();
    }
    static std::vector<SweepOutcome> outcomes(const std::vector<SweepResult>& results)
    {
        std::vector<SweepOutcome> outcomes;
        for (const SweepResult& result : results)
            outcomes.push_back(result.outcome);
        return outcomes;
    }

    TemporaryFolder m_folder;
    std::vector<PlannedRun> m_runs;
    SweepQueueOptions m_options;
    Observer m_observer;
};

TEST_F(SweepQueueTest, TrainsInOrderAndFinishedRunsOnce)
{
    EXPECT_THAT(outcomes(work()), Each(SweepOutcome::Finished));
    EXPECT_THAT(m_observer.events, ElementsAre("begin 0", "finished 0", "begin 1", "finished 1",
                                               "begin 2", "finished 2", "begin 3", "finished 3"));
    EXPECT_THAT(m_observer.together, Each(Le(1u)));
    EXPECT_THAT(outcomes(work()), Each(SweepOutcome::WasThere));
    EXPECT_THAT(m_observer.events, ElementsAre("finished before 0", "finished before 1",
                                               "finished before 2", "finished before 3"));
}

TEST_F(SweepQueueTest, SomeAtATime)
{
    m_options.jobs = 3;
    EXPECT_THAT(outcomes(work()), Each(SweepOutcome::Finished));
    EXPECT_EQ(*std::ranges::max_element(m_observer.together), 3u);
}

TEST_F(SweepQueueTest, GoesOnAfterFailuresAndRetriesOnRequestOnly)
{
    make(0, "fail");
    make(1, "kill");
    auto results = work();
    EXPECT_THAT(outcomes(results), ElementsAre(SweepOutcome::Failed, SweepOutcome::Failed,
                                               SweepOutcome::Finished, SweepOutcome::Finished));
    EXPECT_EQ(results[0].message, "It diverged. Lower the rate.");
    EXPECT_THAT(results[1].message, HasSubstr("signal 9"));

    make(1, ""); // a run that was killed has left no result: it is gone on with
    results = work();
    EXPECT_THAT(outcomes(results), ElementsAre(SweepOutcome::FailedThen, SweepOutcome::Finished,
                                               SweepOutcome::WasThere, SweepOutcome::WasThere));
    EXPECT_EQ(results[0].message, "NaN");

    make(0, "");
    m_options.retry = true;
    results = work();
    EXPECT_EQ(results[0].outcome, SweepOutcome::Finished);
    EXPECT_EQ(m_observer.events.front(), "again 0");
}

TEST_F(SweepQueueTest, StopIsPassedOnAndTheNextSittingGoesOn)
{
    make(1, "wait");
    make(2, "wait");
    m_options.jobs = 2;
    m_observer.stopWhen = [&] {
        return std::filesystem::exists(m_runs[1].folder / "artifacts/ready")
               && std::filesystem::exists(m_runs[2].folder / "artifacts/ready");
    };
    EXPECT_THAT(outcomes(work()), ElementsAre(SweepOutcome::Finished, SweepOutcome::Stopped,
                                              SweepOutcome::Stopped, SweepOutcome::Waiting));
    m_observer.stopWhen = {};
    make(1, "");
    make(2, "");
    EXPECT_THAT(outcomes(work()), ElementsAre(SweepOutcome::WasThere, SweepOutcome::Finished,
                                              SweepOutcome::Finished, SweepOutcome::Finished));
}

TEST_F(SweepQueueTest, ARunThatAnotherProcessTrainsIsWaitedFor)
{
    make(0, "");
    std::optional<FileLock> lock =
        FileLock::take(m_runs[0].folder / "lock", "It is being trained", "Wait").value();
    // Let go once the others are done.
    m_observer.stopWhen = [&] {
        if (std::ranges::find(m_observer.events, "finished 3") != m_observer.events.end())
            lock.reset();
        return false;
    };
    EXPECT_THAT(outcomes(work()), Each(SweepOutcome::Finished));
    EXPECT_EQ(m_observer.events.back(), "finished 0");
}

TEST_F(SweepQueueTest, AProgramThatCannotBeStartedFailsEachRun)
{
    m_options.program = "/nowhere";
    const auto results = work();
    EXPECT_THAT(outcomes(results), Each(SweepOutcome::Failed));
    EXPECT_THAT(results[0].message, HasSubstr("/nowhere"));
}

} // namespace
} // namespace mullion
