// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runsummary.h"

#include "core/base/filelock.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace mullion {
namespace {

class RunSummaryTest : public testing::Test
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

TEST_F(RunSummaryTest, ConditionIsTheLastChange)
{
    EXPECT_EQ(conditionAfter({}), RunCondition::New);
    EXPECT_EQ(conditionAfter({RunChange::Started, RunChange::Saved, RunChange::Stopped}),
              RunCondition::Stopped);
    EXPECT_EQ(conditionAfter({RunChange::Resumed, RunChange::Finished}), RunCondition::Finished);
    EXPECT_EQ(conditionAfter({RunChange::Failed}), RunCondition::Failed);
    EXPECT_EQ(conditionAfter({RunChange::Resumed, RunChange::Paused}), RunCondition::Ended);
}

TEST_F(RunSummaryTest, WithoutALivingProcessNothingRuns)
{
    EXPECT_EQ(conditionAfter({RunChange::Started}), RunCondition::Ended);
    std::ofstream(m_run.lockFile()) << "torn";
    EXPECT_EQ(conditionAfter({}), RunCondition::Ended);
    std::filesystem::remove(m_run.lockFile());
    const auto lock = FileLock::take(m_run.lockFile(), "The run is being trained", "Wait");
    EXPECT_EQ(conditionAfter({}), RunCondition::Running);
    EXPECT_EQ(conditionAfter({RunChange::Paused}), RunCondition::Paused);
    EXPECT_EQ(conditionAfter({RunChange::Continued}), RunCondition::Running);
}

TEST_F(RunSummaryTest, MeasurementsAreTheLatest)
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
    EXPECT_EQ(summary->metrics.size(), 2u);
    EXPECT_EQ(summary->metrics.at("validation.bits_per_byte"), (KeyMetric{2.25, "bits/byte", 20}));

    // A language model's main measurement has no context, and others have labels.
    metric(30, "validation.bits_per_byte", 2, {});
    metric(30, "validation.bits_per_token", 9, {{"position", "0"}});
    EXPECT_EQ(summarize(m_run.path())->validationBitsPerByte, 2.0);
    EXPECT_EQ(summarize(m_run.path())->metrics.size(), 2u);
}

TEST_F(RunSummaryTest, ClockThatWasSetBackGivesNoNegativeTimes)
{
    RunSummary summary;
    EXPECT_EQ(summary.silentSeconds(1000), 0);
    summary.lastSignSeconds = 500;
    EXPECT_EQ(summary.silentSeconds(510), 10);
    EXPECT_EQ(summary.silentSeconds(400), 0);
}

} // namespace
} // namespace mullion
