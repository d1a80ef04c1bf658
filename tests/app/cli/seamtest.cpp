// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promise that a run may be killed at any moment, with the real program.
#include "core/base/childprogram.h"
#include "core/base/file.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/storedcheckpoint.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <thread>

namespace mullion {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::uint64_t kSteps = 900;
constexpr std::uint64_t kReportEvery = 5;
constexpr int kKills = 20;

std::uintmax_t sizeOf(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

class SeamTest : public testing::Test
{
protected:
    SeamTest() { writeText(m_folder / "c.jsonl", patternedCorpus(100)); }

    Result<ChildProgram> start(std::vector<std::string> more)
    {
        std::vector<std::string> line = {MULLION_PROGRAM_FOLDER "/mullion", "train", "m1"};
        line.insert(line.end(), more.begin(), more.end());
        return ChildProgram::start(line, m_folder / "output");
    }
    Result<ChildProgram> startNew(const std::string& run)
    {
        std::vector<std::string> line = {"--preset",
                                         "tiny",
                                         "--out",
                                         (m_folder / run).string(),
                                         "--corpus",
                                         (m_folder / "c.jsonl").string(),
                                         "--threads",
                                         "1",
                                         "--steps",
                                         std::to_string(kSteps),
                                         "--checkpoint-every",
                                         "10",
                                         "--validate-every",
                                         "70"};
        for (const char* setting :
             {"layers=1", "d_model=16", "heads=1", "head_dim=16", "d_ff=32", "context=32",
              "batch=2", "validation_examples=4", "documents_per_sequence=4", "report_every=5"})
            line.insert(line.end(), {"--set", setting});
        return start(line);
    }
    Result<ChildProgram> resume(const std::string& run)
    {
        return start({"--resume", "--out", (m_folder / run).string()});
    }
    static int wait(ChildProgram& program)
    {
        for (;;) {
            if (const auto end = program.poll())
                return end->exitCode;
            std::this_thread::sleep_for(5ms);
        }
    }
    std::string output() const
    {
        return std::string(asChars(readFile(m_folder / "output").value()));
    }

    TemporaryFolder m_folder;
};

/// All that a run has measured, a line each, but for what depends on the clock and the machine.
std::string measured(const fs::path& run)
{
    EventReader reader(run / "events.jsonl");
    EXPECT_TRUE(reader.update());
    EXPECT_EQ(reader.damagedLines(), 0u);
    std::string text;
    for (const Event& event : reader.events()) {
        const auto* metric = std::get_if<MetricEvent>(&event.what);
        if (!metric || metric->name.ends_with("speed") || metric->name == "training.utilisation"
            || metric->name.starts_with("process."))
            continue;
        Event timeless = event;
        timeless.atSeconds = 0;
        text += toJsonLine(timeless);
    }
    return text;
}

/// The steps of the training loss, in order of the file.
std::vector<std::uint64_t> steps(const fs::path& run)
{
    EventReader reader(run / "events.jsonl");
    EXPECT_TRUE(reader.update());
    std::vector<std::uint64_t> all;
    for (const Event& event : reader.events()) {
        const auto* metric = std::get_if<MetricEvent>(&event.what);
        if (metric && metric->name == "training.bits_per_byte")
            all.push_back(event.step);
    }
    return all;
}

TEST_F(SeamTest, KilledTwentyTimesItIsTheSameRun)
{
    auto whole = startNew("whole");
    ASSERT_TRUE(whole) << whole.error().sentence();
    ASSERT_EQ(wait(*whole), 0) << output();

    const fs::path run = m_folder / "killed";
    const fs::path events = run / "events.jsonl";
    std::mt19937 random(std::random_device{}());
    // In bytes of events rather than in time, for machines differ: up to some 40 steps.
    std::uniform_int_distribution<std::uintmax_t> anyBytes(0, 9000);
    std::uniform_int_distribution<> anyMs(0, 20);
    std::map<std::uint64_t, int> reached;
    auto program = startNew("killed");
    for (int kill = 0; kill < kKills; ++kill) {
        ASSERT_TRUE(program) << program.error().sentence();
        // Every fifth time already while it reads what is there, else from its first word on.
        if (kill == 0 || kill % 5 != 0) {
            const auto enough = sizeOf(events) + anyBytes(random);
            while (sizeOf(events) <= enough && !program->poll())
                std::this_thread::sleep_for(2ms);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(anyMs(random)));
        program->send(SIGKILL);
        ASSERT_EQ(wait(*program), 128 + SIGKILL) << output();
        const auto saved = listCheckpoints(run / "checkpoints");
        ++reached[saved.empty() ? 0 : saved.rbegin()->first];
        program = resume("killed");
    }
    ASSERT_TRUE(program);
    ASSERT_EQ(wait(*program), 0) << output();
    EXPECT_GT(reached.size(), 5u); // it was killed in many places indeed

    const auto checkpoint = [this](const std::string& name) {
        return m_folder / name / "checkpoints" / checkpointName(kSteps);
    };
    for (const char* file : {"model.safetensors", "optimizer.safetensors"})
        EXPECT_EQ(readFile(checkpoint("killed") / file).value(),
                  readFile(checkpoint("whole") / file).value())
            << file;
    TrainingState state = verifyCheckpoint(checkpoint("killed"))->state;
    const TrainingState wholeState = verifyCheckpoint(checkpoint("whole"))->state;
    state.elapsedSeconds = wholeState.elapsedSeconds;
    EXPECT_EQ(state, wholeState);

    std::vector<std::uint64_t> all;
    for (std::uint64_t step = kReportEvery; step <= kSteps; step += kReportEvery)
        all.push_back(step);
    EXPECT_EQ(steps(run), all);
    EXPECT_EQ(measured(run), measured(m_folder / "whole"));
}

} // namespace
} // namespace mullion
