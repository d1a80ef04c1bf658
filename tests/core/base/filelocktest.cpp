// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"

#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace mullion {
namespace {

Result<FileLock> take(const std::filesystem::path& file)
{
    return FileLock::take(file, "The work is being done", "Wait");
}

TEST(FileLock, SecondHolderIsRefusedUntilTheFirstLetsGo)
{
    const TemporaryFolder folder;
    const auto file = folder / "lock";
    {
        const auto first = take(file);
        ASSERT_TRUE(first);
        ASSERT_TRUE(lockHolder(file));
        EXPECT_EQ(lockHolder(file)->pid, ::getpid());
        EXPECT_EQ(lockHolder(file)->isAlive(), true);
        const auto second = take(file);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::Usage);
        EXPECT_THAT(second.error().what, testing::HasSubstr(std::to_string(::getpid())));
    }
    EXPECT_FALSE(lockHolder(file));
    EXPECT_TRUE(take(file));
}

TEST(FileLock, KilledHolderIsGoneAndItsLockFree)
{
    const TemporaryFolder folder;
    const auto file = folder / "lock";
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = take(file);
        [[maybe_unused]] const auto n = ::write(ready[1], lock ? "1" : "0", 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, '1');
    EXPECT_EQ(lockHolder(file)->isAlive(), true);
    EXPECT_FALSE(take(file));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ASSERT_TRUE(lockHolder(file)); // it had no time to sign off
    EXPECT_EQ(lockHolder(file)->isAlive(), false);
    EXPECT_TRUE(take(file));
}

TEST(FileLock, AnotherProcessUnderTheSamePidIsNotTheHolder)
{
    const TemporaryFolder folder;
    const auto lock = take(folder / "lock");
    LockHolder holder = *lockHolder(folder / "lock");
    holder.startedTicks += 1;
    EXPECT_EQ(holder.isAlive(), false);
}

TEST(FileLock, OfAnotherHostNothingIsSaid)
{
    const TemporaryFolder folder;
    const auto file = folder / "lock";
    std::ofstream(file) << R"({"pid": 1, "started": 5, "host": "elsewhere.example"})";
    EXPECT_EQ(lockHolder(file)->isAlive(), std::nullopt);
    const auto lock = take(file);
    ASSERT_FALSE(lock);
    EXPECT_THAT(lock.error().what, testing::HasSubstr("elsewhere.example"));
}

} // namespace
} // namespace mullion
