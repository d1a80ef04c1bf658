// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be asked of a run at work, and what can go wrong with it, with the real program.
#include "core/base/file.h"
#include "core/runs/checkpoints.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

class RunsTest : public testing::Test
{
protected:
    RunsTest() { std::ofstream(m_folder / "c.jsonl") << patternedCorpus(100); }

    Outcome run(const std::string& line)
    {
        // `await CONDITION`: until the run says so; a test that waits for ever is stopped by ctest.
        return runShell("cd '" + m_folder.path().string() + R"(' && export XDG_CACHE_HOME=$PWD/cache
            await() { until mullion runs show run 2>/dev/null | grep -q "$1"; do sleep 0.1; done; }
            )" + line);
    }
    /// Trains without end in the background, does `commands`, and waits. $p is the process.
    Outcome during(const std::string& commands)
    {
        return run("(" + begin
                   + "--steps 1000000 --checkpoint-every 1000000 & p=$!; await running; " + commands
                   + "; wait $p)");
    }
    nlohmann::json show()
    {
        return nlohmann::json::parse(run("mullion runs show --json run").output);
    }
    std::string weights(std::uint64_t step)
    {
        const auto folder = m_folder / "run/checkpoints" / checkpointName(step);
        const auto content = readFile(folder / "model.safetensors");
        return content ? std::string(asChars(*content)) : "none";
    }

    const std::string begin =
        "mullion train m1 --preset tiny --threads 1 --set documents_per_sequence=4 --set "
        "validation_examples=4 --validate-every 1000000 --corpus c.jsonl --out run ";
    TemporaryFolder m_folder;
};

TEST_F(RunsTest, PauseWaitsWithoutWorkAndGoesOn)
{
    const Outcome outcome = during(
        "mullion runs pause run; await paused; mullion runs list; "
        "mullion runs save run; echo save $?; mullion runs pause run; echo pause $?; "
        "a=$(cut -d' ' -f14,15 /proc/$p/stat); sleep 1; b=$(cut -d' ' -f14,15 /proc/$p/stat); "
        "set -- $a $b; echo ticks $(($3 + $4 - $1 - $2)); "
        "mullion runs continue run; await running; mullion runs continue run; echo continue $?; "
        "mullion runs pause run; await paused; mullion runs stop run");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, testing::ContainsRegex("\npaused +m1"));
    EXPECT_THAT(outcome.output, HasSubstr("save 2"));
    EXPECT_THAT(outcome.output, HasSubstr("pause 2"));
    EXPECT_THAT(outcome.output, HasSubstr("continue 2"));
    EXPECT_THAT(outcome.errors, HasSubstr("Paused at step"));
    const auto ticks = outcome.output.find("ticks ");
    ASSERT_NE(ticks, std::string::npos) << outcome.output;
    EXPECT_LT(std::stoi(outcome.output.substr(ticks + 6)), 20); // of 100
    EXPECT_EQ(show()["condition"], "stopped");
    EXPECT_EQ(show()["checkpoint_step"], show()["step"]);
}

TEST_F(RunsTest, SaveAndGoOnByRequestAndBySignal)
{
    const Outcome outcome = during(
        "mullion runs save run; until ls run/checkpoints | grep -q step; do sleep 0.1; done; "
        "ls run/checkpoints >first; kill -USR1 $p; "
        "until [ $(ls run/checkpoints | wc -l) -gt 1 ]; do sleep 0.1; done; await running; "
        "kill -TERM $p");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.errors, HasSubstr(", as asked"));
    EXPECT_EQ(show()["condition"], "stopped");
    EXPECT_GE(show()["checkpoint_step"], 2);
}

TEST_F(RunsTest, RequestThatNobodyObeyedIsNotForTheNextSitting)
{
    ASSERT_EQ(run(begin + "--steps 40").exitCode, 0);
    std::filesystem::remove_all(m_folder / "run/checkpoints");
    std::filesystem::create_directory(m_folder / "run/checkpoints");
    std::ofstream(m_folder / "run/request") << "stop\n";
    ASSERT_EQ(run("mullion train m1 --resume --out run").exitCode, 0);
    EXPECT_EQ(show()["condition"], "finished");
}

TEST_F(RunsTest, FullDiskKeepsTheCheckpointBeforeAndTheRunGoesOn)
{
    ASSERT_EQ(run(begin + "--steps 40 --checkpoint-every 40").exitCode, 0);
    const std::string whole = weights(40);
    std::filesystem::rename(m_folder / "run", m_folder / "whole");
    ASSERT_EQ(run(begin
                  + "--steps 40 --checkpoint-every 20 & p=$!; until [ -d "
                    "run/checkpoints/step-000000000020 ]; do sleep 0.02; done; kill -9 $p; "
                    "wait $p; rm -rf run/checkpoints/step-000000000040; true")
                  .exitCode,
              0);
    // Files may not grow beyond 64 kB, as if the disk were full: too little for the weights.
    const Outcome full =
        run("trap '' XFSZ; ulimit -f 128; mullion train m1 --resume --out run --set "
            "checkpoint_every=10");
    EXPECT_EQ(full.exitCode, 1);
    EXPECT_THAT(full.errors, HasSubstr("Cannot write"));
    EXPECT_THAT(full.errors, HasSubstr(".safetensors"));
    EXPECT_EQ(show()["condition"], "failed");
    EXPECT_EQ(show()["checkpoint_step"], 20);
    EXPECT_EQ(run("mullion runs validate run").exitCode, 0);
    EXPECT_EQ(run("ls -A run/checkpoints").output, "step-000000000020\n");
    ASSERT_EQ(run("mullion train m1 --resume --out run").exitCode, 0);
    EXPECT_EQ(weights(40), whole);
}

TEST_F(RunsTest, ResumeTakesOnlySettingsThatChangeNothingLearned)
{
    ASSERT_EQ(run(begin + "--steps 1000000 & p=$!; await running; kill -INT $p; wait $p").exitCode,
              0);
    for (const char* other : {"--steps 20", "--set rate=1", "--preset tiny", "--corpus c.jsonl"}) {
        const Outcome refused = run("mullion train m1 --resume --out run " + std::string(other));
        EXPECT_EQ(refused.exitCode, 2) << other << refused.errors;
    }
    const Outcome outcome = run("mullion train m1 --resume --out run --set micro_batch=8 "
                                "--checkpoint-every 5 & p=$!; await running; sleep 0.5; "
                                "kill -INT $p; wait $p");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(show()["spec"]["fields"]["micro_batch"], 8);
    EXPECT_GE(show()["warnings"], 1);
    EXPECT_THAT(run("grep warning run/events.jsonl").output, HasSubstr("micro_batch is 8"));
}

TEST_F(RunsTest, FolderThatCannotBeWrittenIsOneSentence)
{
    const Outcome made = run("mullion train m1 --preset tiny --corpus c.jsonl --out /proc/run");
    EXPECT_EQ(made.exitCode, 1);
    EXPECT_THAT(made.errors, HasSubstr("'/proc/run'"));
    ASSERT_EQ(run(begin + "--steps 40").exitCode, 0);
    std::filesystem::remove(m_folder / "run/lock");
    std::filesystem::create_directory(m_folder / "run/lock");
    const Outcome resumed = run("mullion train m1 --resume --out run");
    EXPECT_EQ(resumed.exitCode, 1);
    EXPECT_THAT(resumed.errors, HasSubstr("run/lock"));
}

TEST_F(RunsTest, ListIsTheSameFromItsCache)
{
    ASSERT_EQ(run(begin + "--steps 40").exitCode, 0);
    const std::string fresh = run("mullion runs list --fresh --json").output;
    EXPECT_FALSE(std::filesystem::exists(m_folder / "cache"));
    EXPECT_EQ(run("mullion runs list --json").output, fresh);
    EXPECT_TRUE(std::filesystem::exists(m_folder / "cache"));
    EXPECT_EQ(run("mullion runs list --json").output, fresh);
    EXPECT_THAT(fresh, HasSubstr("training.gradient_norm"));
}

} // namespace
} // namespace mullion
