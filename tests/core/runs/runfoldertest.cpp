// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"

#include "core/runs/runkind.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

const RunSpec kSpec{FieldValues(m1RunKind()), "", "1", {}, {}, {}, {}};

TEST(RunFolder, IsMadeAndOpened)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(RunFolder::create(folder / "new/run", kSpec));
    const auto run = RunFolder::open(folder / "new/run");
    ASSERT_TRUE(run);
    EXPECT_EQ(run->readSpec()->toJson(), kSpec.toJson());
    EXPECT_TRUE(std::filesystem::is_directory(run->checkpoints()));
}

TEST(RunFolder, NothingIsEverWrittenOver)
{
    const TemporaryFolder folder;
    writeText(folder / "run/thesis.txt", "precious");
    const auto run = RunFolder::create(folder / "run", kSpec);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Usage);
    EXPECT_FALSE(std::filesystem::exists(folder / "run/spec.json"));
    EXPECT_FALSE(RunFolder::create(folder / "run/thesis.txt", kSpec));
    std::filesystem::create_directory(folder / "empty");
    EXPECT_TRUE(RunFolder::create(folder / "empty", kSpec));
}

TEST(RunFolder, CreationThatWasKilledIsMadeAgain)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "run/checkpoints");
    writeText(folder / "run/spec.json.12-0.part", "{");
    ASSERT_TRUE(RunFolder::create(folder / "run", kSpec));
    EXPECT_TRUE(RunFolder::open(folder / "run"));
    writeText(folder / "other/checkpoints/notes.txt", "precious");
    EXPECT_FALSE(RunFolder::create(folder / "other", kSpec));
}

TEST(RunFolder, GoesAwayOnlyIfNothingHappened)
{
    const TemporaryFolder folder;
    const auto idle = RunFolder::create(folder / "idle", kSpec);
    idle->removeIfNeverStarted();
    EXPECT_FALSE(std::filesystem::exists(folder / "idle"));
    const auto begun = RunFolder::create(folder / "begun", kSpec);
    writeText(begun->eventsFile(), "{}\n");
    begun->removeIfNeverStarted();
    EXPECT_TRUE(std::filesystem::exists(begun->specFile()));
}

TEST(RunFolder, OtherFoldersAreNone)
{
    const TemporaryFolder folder;
    const auto run = RunFolder::open(folder.path());
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Input);
    EXPECT_THAT(run.error().what, testing::HasSubstr(folder.path().string()));
}

} // namespace
} // namespace mullion
