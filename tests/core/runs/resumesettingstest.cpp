// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/resumesettings.h"

#include "core/base/file.h"
#include "core/base/filelock.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

class ResumeSettingsTest : public testing::Test
{
protected:
    ResumeSettingsTest()
    {
        FieldValues values(m1RunKind());
        EXPECT_TRUE(values.applyPreset("tiny")); // batch 16
        const RunSpec spec{std::move(values), "tiny", "1", {}, {}, {}, {}};
        EXPECT_TRUE(RunFolder::create(m_run.path(), spec));
        std::filesystem::create_directory(m_run.checkpoints() / checkpointName(50));
    }
    std::vector<Event> events()
    {
        EventReader reader(m_run.eventsFile());
        EXPECT_TRUE(reader.update());
        return reader.events();
    }

    TemporaryFolder m_folder;
    RunFolder m_run{m_folder / "run"};
};

TEST_F(ResumeSettingsTest, OtherRoundingIsAWarningAtTheCheckpoint)
{
    ASSERT_TRUE(changeForResume(m_run, {"micro_batch=8"}));
    EXPECT_EQ(m_run.readSpec()->values.whole("micro_batch"), 8);
    const auto all = events();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].step, 50u);
    EXPECT_EQ(std::get<WarningEvent>(all[0].what).message,
              "After step 50 micro_batch is 8 instead of 0: sums are rounded differently from "
              "there on");
}

TEST_F(ResumeSettingsTest, WhatReachesNoWeightIsOnlyLogged)
{
    ASSERT_TRUE(changeForResume(m_run, {"checkpoint_every=7", "report_every=20"}));
    EXPECT_EQ(m_run.readSpec()->values.whole("checkpoint_every"), 7);
    EXPECT_TRUE(events().empty());
    EXPECT_THAT(asChars(*readFile(m_run.logFile())),
                HasSubstr("After step 50 checkpoint_every is 7 instead of 100\n"));
}

TEST_F(ResumeSettingsTest, AnythingElseIsRefusedAndChangesNothing)
{
    const auto before = readFile(m_run.specFile()).value();
    for (const char* setting : {"rate=1", "steps=700", "layers=3", "nonsense=1", "checkpoint_every",
                                "checkpoint_every=0", "micro_batch=7"}) {
        const auto changed = changeForResume(m_run, {"keep_checkpoints=9", setting});
        ASSERT_FALSE(changed) << setting;
        EXPECT_EQ(changed.error().code, ErrorCode::Usage) << setting;
    }
    EXPECT_EQ(readFile(m_run.specFile()).value(), before);
    EXPECT_TRUE(events().empty());
}

TEST_F(ResumeSettingsTest, RunThatIsBeingTrainedIsLeftAlone)
{
    const auto lock = FileLock::take(m_run.lockFile(), "The run is being trained", "Wait");
    EXPECT_FALSE(changeForResume(m_run, {"checkpoint_every=7"}));
}

} // namespace
} // namespace mullion
