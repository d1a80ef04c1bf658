// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program on copies of sample runs: labels, what a list shows of them, and the queue as
// far as nothing needs to be trained.
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace mullion {
namespace {

using testing::HasSubstr;
using testing::Not;

struct RunsLabelTest : testing::Test
{
    RunsLabelTest()
    {
        for (const char* name : {"bytes-seed1", "bytes-seed2"}) {
            const auto from = std::filesystem::path(MULLION_SAMPLE) / "m2" / name;
            std::filesystem::create_directories(folder / name);
            for (const char* file : {"spec.json", "events.jsonl"})
                std::filesystem::copy_file(from / file, folder / (std::string(name) + "/" + file));
        }
    }
    Outcome run(const std::string& line)
    {
        const std::string here = folder.path().string();
        return runShell("cd '" + here + "' && export XDG_CACHE_HOME='" + here + "/cache' "
                        + "XDG_STATE_HOME='" + here + "/state' && " + line);
    }

    TemporaryFolder folder;
};

TEST_F(RunsLabelTest, LabelsAreWrittenAndListed)
{
    const Outcome labelled = run("mullion runs label bytes-seed1 --name 'The first' --group seeds "
                                 "--tag paper --tag b --note 'two words' --color 3 --json");
    ASSERT_EQ(labelled.exitCode, 0) << labelled.errors;
    const auto json = nlohmann::json::parse(labelled.output);
    EXPECT_EQ(json["name"], "The first");
    EXPECT_EQ(json["tags"], nlohmann::json({"b", "paper"}));
    EXPECT_EQ(json["color"], 3);
    EXPECT_THAT(run("mullion runs list").output, HasSubstr("\"The first\" (seeds) #b #paper"));
    EXPECT_EQ(run("mullion runs label bytes-seed1 --untag b --name ''").exitCode, 0);
    EXPECT_THAT(run("mullion runs label bytes-seed1").output,
                HasSubstr("bytes-seed1: (seeds) #paper\ntwo words"));
}

TEST_F(RunsLabelTest, ListsWhatTheFilterAsksForAndNoArchivedRuns)
{
    ASSERT_EQ(run("mullion runs label bytes-seed1 --tag x --archive").exitCode, 0);
    EXPECT_THAT(run("mullion runs list").output, Not(HasSubstr("bytes-seed1")));
    EXPECT_THAT(run("mullion runs list --archived").output, HasSubstr("bytes-seed1"));
    EXPECT_THAT(run("mullion runs list --filter is:archived").output, HasSubstr("bytes-seed1"));
    EXPECT_THAT(run("mullion runs list --filter 'kind:m2 -tag:x'").output,
                HasSubstr("bytes-seed2"));
    EXPECT_EQ(run("mullion runs list --filter kind:m1").output, "No runs here.\n");
    ASSERT_EQ(run("mullion runs label bytes-seed1 --unarchive").exitCode, 0);
    EXPECT_THAT(run("mullion runs list").output, HasSubstr("bytes-seed1"));
}

TEST_F(RunsLabelTest, RefusesWhatIsNoLabelOrNoRun)
{
    EXPECT_EQ(run("mullion runs label bytes-seed1 --tag 'two words'").exitCode, 2);
    EXPECT_EQ(run("mullion runs label nowhere --tag x").exitCode, 1);
    EXPECT_EQ(run("mullion runs label bytes-seed1 --archive --unarchive").exitCode, 2);
}

TEST_F(RunsLabelTest, TheQueueRefusesAtOnceWhatCannotBegin)
{
    EXPECT_EQ(run("mullion runs queue list").output, "Nothing waits.\n");
    const Outcome wrong = run("mullion runs queue add train m1 --preset none --corpus x --out y");
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_THAT(wrong.errors, HasSubstr("'none'"));
    EXPECT_EQ(run("mullion runs queue remove 7").exitCode, 2);
    EXPECT_EQ(run("mullion runs queue jobs 3 && mullion runs queue list --json").exitCode, 0);
    EXPECT_THAT(run("mullion runs queue list --json").output, HasSubstr("\"jobs\": 3"));
    EXPECT_EQ(run("mullion runs work").exitCode, 0);
}

} // namespace
} // namespace mullion
