// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runindex.h"

#include "core/base/file.h"
#include "core/base/filelock.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/textfiles.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

class RunIndexTest : public testing::Test
{
protected:
    RunIndexTest()
    {
        for (const char* name : {"a/1", "a/2", "b"})
            EXPECT_TRUE(RunFolder::create(m_runs / name,
                                          {FieldValues(m1RunKind()), "", "1", {}, {}, {}, {}}));
        write("a/1", {{0, 0, ChangeEvent{RunChange::Started, {}}}, loss(10, 3)});
    }
    static Event loss(std::uint64_t step, double value)
    {
        return {step, 0, MetricEvent{"training.bits_per_byte", value, "bits/byte", {}}};
    }
    void write(const std::string& run, std::initializer_list<Event> events)
    {
        auto writer = EventWriter::open(RunFolder(m_runs / run).eventsFile());
        for (const Event& event : events)
            ASSERT_TRUE(writer->write(event));
    }
    RunIndex open() { return RunIndex(m_runs, m_cache); }

    /// What the index says is what the runs say; and how much it read for that: "2+1" means two
    /// runs as a whole and new lines of one.
    std::string work(RunIndex& index)
    {
        for (const auto& [path, summary] : index.update()) {
            const auto fresh = summarize(path);
            EXPECT_EQ(summary.has_value(), fresh.has_value());
            if (!summary || !fresh)
                continue;
            EXPECT_EQ(summary->path, fresh->path);
            EXPECT_EQ(summary->condition, fresh->condition) << path;
            EXPECT_EQ(summary->kind, fresh->kind);
            EXPECT_EQ(summary->step, fresh->step);
            EXPECT_EQ(summary->allSteps, fresh->allSteps);
            EXPECT_EQ(summary->checkpointStep, fresh->checkpointStep);
            EXPECT_EQ(summary->elapsedSeconds, fresh->elapsedSeconds);
            EXPECT_EQ(summary->remainingSeconds, fresh->remainingSeconds);
            EXPECT_EQ(summary->trainingBitsPerByte, fresh->trainingBitsPerByte);
            EXPECT_EQ(summary->metrics, fresh->metrics);
            EXPECT_EQ(summary->warnings, fresh->warnings);
            EXPECT_EQ(summary->lastSignSeconds, fresh->lastSignSeconds);
            EXPECT_EQ(summary->message, fresh->message);
        }
        return std::to_string(index.runsRead()) + "+" + std::to_string(index.runsContinued());
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_runs = m_folder / "runs";
    std::filesystem::path m_cache = m_folder / "cache/deep/index";
};

TEST_F(RunIndexTest, RunsAreFoundBelowAFolder)
{
    EXPECT_EQ(findRuns(m_runs), (std::vector{m_runs / "a/1", m_runs / "a/2", m_runs / "b"}));
    EXPECT_EQ(findRuns(m_runs / "b"), std::vector{m_runs / "b"});
    EXPECT_TRUE(findRuns(m_folder / "nowhere").empty());
    RunIndex one(m_runs / "b", m_cache);
    EXPECT_EQ(one.update().size(), 1u);
}

TEST_F(RunIndexTest, OnlyWhatChangedIsReadAgain)
{
    RunIndex index = open();
    EXPECT_EQ(work(index), "3+0");
    EXPECT_EQ(work(index), "0+0");
    write("a/1", {loss(20, 2), {20, 0, ChangeEvent{RunChange::Saved, {}}}});
    EXPECT_EQ(work(index), "0+1");
    writeText(RunFolder(m_runs / "b").checkpoints() / checkpointName(7) / "state.json", "");
    EXPECT_EQ(work(index), "0+1");
    std::filesystem::remove_all(m_runs / "a");
    EXPECT_EQ(index.update().size(), 1u);
}

TEST_F(RunIndexTest, StepsThatWereTakenBackAreForgotten)
{
    RunIndex index = open();
    work(index);
    write("a/1", {loss(20, 2), {20, 0, WarningEvent{"odd"}}});
    EXPECT_EQ(work(index), "0+1");
    write("a/1", {{10, 0, ChangeEvent{RunChange::Resumed, {}}}});
    EXPECT_EQ(work(index), "1+0");
    write("a/1", {{0, 0, ChangeEvent{RunChange::Started, {}}}});
    EXPECT_EQ(work(index), "1+0");
}

TEST_F(RunIndexTest, HalfLinesAreTakenInWhenTheyAreWhole)
{
    RunIndex index = open();
    work(index);
    const std::string line = toJsonLine(loss(30, 1));
    const auto file = RunFolder(m_runs / "a/1").eventsFile();
    std::ofstream(file, std::ios::app) << line.substr(0, 15);
    EXPECT_EQ(work(index), "0+1");
    std::ofstream(file, std::ios::app) << line.substr(15);
    EXPECT_EQ(work(index), "0+1");
    EXPECT_EQ(index.update()[0].summary->step, 30u);
}

TEST_F(RunIndexTest, EventsThatWereReplacedAreReadAgain)
{
    RunIndex index = open();
    work(index);
    const auto file = RunFolder(m_runs / "a/1").eventsFile();
    const std::string other =
        toJsonLine(loss(5, 4)) + toJsonLine(loss(6, 4)) + toJsonLine(loss(7, 4));
    ASSERT_TRUE(writeFileAtomically(file, std::string_view(other)));
    EXPECT_EQ(work(index), "1+0");
    writeText(file, toJsonLine(loss(1, 4)));
    EXPECT_EQ(work(index), "1+0");
}

TEST_F(RunIndexTest, IsKeptInAFile)
{
    write("a/2",
          {loss(3, std::nan("")), {3, 0, ChangeEvent{RunChange::Failed, "\xff no \"disk\"\n"}}});
    write("b", {loss(3, HUGE_VAL), {3, 0, ProgressEvent{9, 1.0 / 3, 2}}});
    RunIndex first = open();
    first.update();
    ASSERT_TRUE(first.save());
    RunIndex second = open();
    const auto runs = second.update();
    EXPECT_EQ(second.runsRead() + second.runsContinued(), 0u);
    EXPECT_TRUE(std::isnan(*runs[1].summary->trainingBitsPerByte));
    EXPECT_EQ(runs[2].summary->trainingBitsPerByte, HUGE_VAL);
    EXPECT_EQ(runs[2].summary->elapsedSeconds, 1.0 / 3);
    write("a/1", {loss(20, 2)});
    EXPECT_EQ(second.update()[0].summary->step, 20u);
    EXPECT_EQ(second.runsContinued(), 1u);
}

TEST_F(RunIndexTest, AnythingWrongWithTheFileAndTheRunsAreRead)
{
    RunIndex first = open();
    work(first);
    ASSERT_TRUE(first.save());
    const std::string whole(asChars(*readFile(m_cache)));
    for (std::size_t i = 0; i < whole.size(); i += 7) {
        std::string altered = whole;
        altered[i] ^= 1;
        for (const std::string& text : {altered, whole.substr(0, i)}) {
            writeText(m_cache, text);
            RunIndex index = open();
            ASSERT_EQ(work(index), "3+0") << i;
        }
    }
    std::filesystem::remove(m_cache);
    std::filesystem::create_directory(m_cache);
    RunIndex index = open();
    EXPECT_EQ(work(index), "3+0");
    EXPECT_FALSE(index.save());
}

TEST_F(RunIndexTest, ConditionIsNeverFromTheFile)
{
    {
        const auto lock = FileLock::take(RunFolder(m_runs / "a/1").lockFile(),
                                         "The run is being trained", "Wait");
        RunIndex index = open();
        EXPECT_EQ(index.update()[0].summary->condition, RunCondition::Running);
        ASSERT_TRUE(index.save());
    }
    RunIndex index = open();
    EXPECT_EQ(index.update()[0].summary->condition, RunCondition::Ended);
    EXPECT_EQ(index.runsRead(), 0u);
}

TEST_F(RunIndexTest, UnreadableRunIsToldAndDoesNotHideTheOthers)
{
    RunIndex index = open();
    work(index);
    writeText(m_runs / "a/2/spec.json", "{");
    EXPECT_EQ(work(index), "1+0");
    const auto runs = index.update();
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_FALSE(runs[1].summary);
    EXPECT_TRUE(runs[2].summary);
}

} // namespace
} // namespace mullion
