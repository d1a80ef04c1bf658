// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runindex.h"

#include "core/base/filelock.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace mullion {
namespace {

class RunIndexTest : public testing::Test
{
protected:
    RunCondition conditionAfter(std::initializer_list<RunChange> changes)
    {
        auto writer = EventWriter::open(m_run.eventsFile());
        for (const RunChange change : changes)
            EXPECT_TRUE(writer->write({5, 0, ChangeEvent{change, {}}}));
        return summarize(m_run.path())->condition;
    }

    TemporaryFolder m_folder;
    RunFolder m_run =
        RunFolder::create(m_folder / "a/run", {FieldValues(m1RunKind()), "", "1", {}, {}, {}, {}})
            .value();
};

TEST_F(RunIndexTest, ConditionIsTheLastChange)
{
    EXPECT_EQ(conditionAfter({}), RunCondition::New);
    EXPECT_EQ(conditionAfter({RunChange::Started, RunChange::Saved, RunChange::Stopped}),
              RunCondition::Stopped);
    EXPECT_EQ(conditionAfter({RunChange::Resumed, RunChange::Finished}), RunCondition::Finished);
    EXPECT_EQ(conditionAfter({RunChange::Failed}), RunCondition::Failed);
}

TEST_F(RunIndexTest, WithoutALivingProcessNothingRuns)
{
    EXPECT_EQ(conditionAfter({RunChange::Started}), RunCondition::Ended);
    std::ofstream(m_run.lockFile()) << "torn";
    EXPECT_EQ(conditionAfter({}), RunCondition::Ended);
    std::filesystem::remove(m_run.lockFile());
    const auto lock = FileLock::take(m_run.lockFile(), "The run is being trained", "Wait");
    EXPECT_EQ(conditionAfter({}), RunCondition::Running);
}

TEST_F(RunIndexTest, MeasurementsAreTheLatest)
{
    auto writer = EventWriter::open(m_run.eventsFile());
    const auto metric = [&](std::uint64_t step, const char* name, double value,
                            std::map<std::string, std::string> labels) {
        EXPECT_TRUE(writer->write({step, 0, MetricEvent{name, value, "bits/byte", labels}}));
    };
    metric(10, "training.bits_per_byte", 3, {});
    metric(20, "training.bits_per_byte", 2.5, {});
    metric(20, "validation.bits_per_byte", 2.25, {{"context", "full"}});
    metric(20, "validation.bits_per_byte", 4.5, {{"context", "0"}});
    const auto summary = summarize(m_run.path());
    EXPECT_EQ(summary->step, 20u);
    EXPECT_EQ(summary->trainingBitsPerByte, 2.5);
    EXPECT_EQ(summary->validationBitsPerByte, 2.25);
}

TEST_F(RunIndexTest, RunsAreFoundBelowAFolder)
{
    EXPECT_EQ(findRuns(m_folder.path()), std::vector{m_run.path()});
    EXPECT_EQ(findRuns(m_run.path()), std::vector{m_run.path()});
    EXPECT_TRUE(findRuns(m_folder / "nowhere").empty());
}

} // namespace
} // namespace mullion
