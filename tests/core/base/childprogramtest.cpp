// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/childprogram.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace mullion {
namespace {

using namespace std::chrono_literals;

class ChildProgramTest : public testing::Test
{
protected:
    Result<ChildProgram> start(const std::string& shellLine)
    {
        return ChildProgram::start({"/bin/sh", "-c", shellLine}, m_folder / "out");
    }
    static ProgramEnd wait(ChildProgram& program)
    {
        for (int i = 0; i < 1000; ++i) {
            if (const auto end = program.poll())
                return *end;
            std::this_thread::sleep_for(10ms);
        }
        ADD_FAILURE() << "the program does not end";
        return {};
    }
    std::string output()
    {
        const auto bytes = readFile(m_folder / "out");
        return bytes ? std::string(asChars(*bytes)) : std::string();
    }
    void waitForOutput(const std::string& text)
    {
        for (int i = 0; i < 1000 && output() != text; ++i)
            std::this_thread::sleep_for(10ms);
        ASSERT_EQ(output(), text);
    }

    TemporaryFolder m_folder;
};

TEST_F(ChildProgramTest, TellsExitCodeAndKeepsWhatWasSaid)
{
    auto program = start("echo a; echo b >&2; exit 3");
    ASSERT_TRUE(program) << program.error().sentence();
    const ProgramEnd end = wait(*program);
    EXPECT_EQ(end.exitCode, 3);
    EXPECT_EQ(end.signal, 0);
    EXPECT_EQ(output(), "a\nb\n");
    auto second = start("echo c");
    wait(*second);
    EXPECT_EQ(output(), "a\nb\nc\n");
}

TEST_F(ChildProgramTest, PassesSignalsOnAndTellsThem)
{
    auto program =
        start("trap 'echo saved; exit 0' TERM; echo ready; while :; do sleep 0.01; done");
    waitForOutput("ready\n");
    EXPECT_FALSE(program->poll());
    program->send(SIGTERM);
    EXPECT_EQ(wait(*program).exitCode, 0);
    EXPECT_EQ(output(), "ready\nsaved\n");
    auto killed = start("sleep 100");
    killed->send(SIGKILL);
    EXPECT_EQ(wait(*killed).signal, SIGKILL);
    killed->send(SIGTERM); // nobody there any more: nothing happens
}

TEST_F(ChildProgramTest, IsAskedToEndWithItsStarter)
{
    const pid_t starter = ::fork();
    if (starter == 0) {
        auto program =
            start("trap 'echo saved; exit 0' TERM; echo ready; while :; do sleep 0.01; done");
        ::raise(SIGSTOP);
        ::_exit(0); // never: it is killed
    }
    waitForOutput("ready\n");
    ::kill(starter, SIGKILL);
    ::waitpid(starter, nullptr, 0);
    waitForOutput("ready\nsaved\n");
}

TEST_F(ChildProgramTest, ThatCannotBeStartedIsAnError)
{
    const auto missing = ChildProgram::start({"/nowhere/program"}, m_folder / "out");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::Resource);
    EXPECT_NE(missing.error().what.find("/nowhere/program"), std::string::npos);
    const auto unwritable = ChildProgram::start({"/bin/true"}, m_folder / "no/such/out");
    ASSERT_FALSE(unwritable);
    EXPECT_EQ(unwritable.error().code, ErrorCode::Output);
}

TEST_F(ChildProgramTest, OwnProgramIsThisTest)
{
    EXPECT_EQ(ownProgram()->filename(), "base_test");
}

} // namespace
} // namespace mullion
