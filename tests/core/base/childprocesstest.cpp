// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/childprocess.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <unistd.h>

namespace mullion {
namespace {

Result<Bytes> run(const std::function<Bytes()>& work)
{
    return runInChildProcess(work, {});
}

TEST(ChildProcess, GivesBackWhatWasReturned)
{
    int changed = 0;
    const auto answer = run([&] {
        changed = 1;
        return Bytes(1 << 20, 'x');
    });
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, Bytes(1 << 20, 'x'));
    EXPECT_EQ(changed, 0);
    EXPECT_EQ(run([] { return Bytes(); }).value(), Bytes());
}

TEST(ChildProcess, ItsEndIsAnErrorAndNoMore)
{
    EXPECT_EQ(run([]() -> Bytes { std::_Exit(255); }).error().code, ErrorCode::Resource);
    EXPECT_EQ(run([]() -> Bytes { std::abort(); }).error().what,
              "A child process ended without an answer");
    EXPECT_FALSE(run([]() -> Bytes { throw std::runtime_error("no"); }));
}

TEST(ChildProcess, WritesNothing)
{
    testing::internal::CaptureStderr();
    EXPECT_TRUE(run([] {
        std::cerr << "noise" << std::endl;
        return Bytes();
    }));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(ChildProcess, IsStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto answer = runInChildProcess(
        []() -> Bytes {
            for (;;)
                ::pause();
        },
        stop.get_token());
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace mullion
