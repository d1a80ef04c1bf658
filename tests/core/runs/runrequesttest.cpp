// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrequest.h"

#include "core/runs/runfolder.h"
#include "tests/support/textfiles.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

class RunRequestTest : public testing::Test
{
protected:
    TemporaryFolder m_folder;
    RunFolder m_run{m_folder.path()};
};

TEST_F(RunRequestTest, WaitsUntilItIsTakenOnce)
{
    EXPECT_EQ(takeRequest(m_run), std::nullopt);
    for (const RunRequest request :
         {RunRequest::Pause, RunRequest::Continue, RunRequest::Save, RunRequest::Stop}) {
        ASSERT_TRUE(askRun(m_run, request));
        EXPECT_EQ(takeRequest(m_run), request);
        EXPECT_EQ(takeRequest(m_run), std::nullopt);
    }
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));
}

TEST_F(RunRequestTest, LastOneWinsButAStopStays)
{
    ASSERT_TRUE(askRun(m_run, RunRequest::Save));
    ASSERT_TRUE(askRun(m_run, RunRequest::Pause));
    ASSERT_TRUE(askRun(m_run, RunRequest::Stop));
    ASSERT_TRUE(askRun(m_run, RunRequest::Save));
    EXPECT_EQ(takeRequest(m_run), RunRequest::Stop);
}

TEST_F(RunRequestTest, OtherWordsAreNoRequest)
{
    for (const std::string& text : {std::string(), std::string("halt\n"), std::string(1000, 'x')}) {
        writeText(m_run.requestFile(), text);
        EXPECT_EQ(takeRequest(m_run), std::nullopt);
        EXPECT_FALSE(std::filesystem::exists(m_run.requestFile()));
    }
}

TEST_F(RunRequestTest, FolderThatIsGoneIsAnError)
{
    const auto asked = askRun(RunFolder(m_folder / "gone"), RunRequest::Stop);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().code, ErrorCode::Output);
}

} // namespace
} // namespace mullion
