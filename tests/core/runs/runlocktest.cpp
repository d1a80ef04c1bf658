// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"

#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace mullion {
namespace {

TEST(RunLock, SecondHolderIsRefusedUntilTheFirstLetsGo)
{
    const TemporaryFolder folder;
    const auto file = folder / "lock";
    {
        const auto first = RunLock::take(file);
        ASSERT_TRUE(first);
        ASSERT_TRUE(lockHolder(file));
        EXPECT_EQ(lockHolder(file)->pid, ::getpid());
        EXPECT_EQ(lockHolder(file)->isAlive(), true);
        const auto second = RunLock::take(file);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::Usage);
        EXPECT_THAT(second.error().what, testing::HasSubstr(std::to_string(::getpid())));
    }
    EXPECT_FALSE(lockHolder(file));
    EXPECT_TRUE(RunLock::take(file));
}

TEST(RunLock, KilledHolderIsGoneAndItsLockFree)
{
    const TemporaryFolder folder;
    const auto file = folder / "lock";
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = RunLock::take(file);
        [[maybe_unused]] const auto n = ::write(ready[1], lock ? "1" : "0", 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, '1');
    EXPECT_EQ(lockHolder(file)->isAlive(), true);
    EXPECT_FALSE(RunLock::take(file));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ASSERT_TRUE(lockHolder(file)); // it had no time to sign off
    EXPECT_EQ(lockHolder(file)->isAlive(), false);
    EXPECT_TRUE(RunLock::take(file));
}

TEST(RunLock, AnotherProcessUnderTheSamePidIsNotTheHolder)
{
    const TemporaryFolder folder;
    const auto lock = RunLock::take(folder / "lock");
    LockHolder holder = *lockHolder(folder / "lock");
    holder.startedTicks += 1;
    EXPECT_EQ(holder.isAlive(), false);
}

TEST(RunLock, OfAnotherHostNothingIsSaid)
{
    const TemporaryFolder folder;
    const auto file = folder / "lock";
    std::ofstream(file) << R"({"pid": 1, "started": 5, "host": "elsewhere.example"})";
    EXPECT_EQ(lockHolder(file)->isAlive(), std::nullopt);
    const auto lock = RunLock::take(file);
    ASSERT_FALSE(lock);
    EXPECT_THAT(lock.error().what, testing::HasSubstr("elsewhere.example"));
}

} // namespace
} // namespace mullion
