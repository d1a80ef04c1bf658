// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace mullion {
namespace {

using testing::HasSubstr;

class DatasetCommandTest : public testing::Test
{
protected:
    DatasetCommandTest()
    {
        std::string lines;
        for (int i = 0; i < 200; ++i)
            lines += "{\"text\": \"document " + std::to_string(i) + "\"}\n";
        writeText(m_folder / "c.jsonl", lines);
    }
    Outcome run(const std::string& line)
    {
        return runShell("cd '" + m_folder.path().string() + "' && " + line);
    }

    const std::string m_begin = "mullion dataset -t bytes --corpus c.jsonl --shard-bytes 500 ";
    TemporaryFolder m_folder;
};

TEST_F(DatasetCommandTest, TotalsAreTheTexts)
{
    const Outcome outcome = run(m_begin + "--out d --json --threads 64");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors, "");
    const auto json = nlohmann::json::parse(outcome.output);
    EXPECT_EQ(json["documents"], 200);
    EXPECT_EQ(json["bytes"], 9 * 200 + 10 + 2 * 90 + 3 * 100);
    EXPECT_EQ(json["tokens"], json["symbols"]);
    EXPECT_EQ(json["complete"], true);
    const Outcome verified = run("mullion dataset verify d -t bytes --corpus c.jsonl --json");
    EXPECT_EQ(verified.exitCode, 0) << verified.errors;
    EXPECT_EQ(nlohmann::json::parse(verified.output)["compared_documents"], 200);
}

TEST_F(DatasetCommandTest, KilledItGoesOnToTheSameBytes)
{
    ASSERT_EQ(run(m_begin + "--out whole").exitCode, 0);
    run("(" + m_begin
        + "--out killed & p=$!; until [ -e killed/shard-00000.json ]; do sleep 0.01; done; "
          "kill -9 $p; wait $p)");
    const Outcome outcome = run(m_begin + "--out killed");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    const Outcome same = run("diff -r whole killed");
    EXPECT_EQ(same.exitCode, 0) << same.output;
}

TEST_F(DatasetCommandTest, SharesFinishEachOther)
{
    const Outcome first = run(m_begin + "--out d --shard 1/2");
    EXPECT_EQ(first.exitCode, 0) << first.errors;
    EXPECT_THAT(first.output, HasSubstr("Share 1 of 2 is done"));
    EXPECT_EQ(run("mullion dataset verify d").exitCode, 1);
    EXPECT_THAT(run(m_begin + "--out d --shard 2/2").output, HasSubstr("see 'd/index.json'"));
    EXPECT_EQ(run("mullion dataset verify d").exitCode, 0);
}

TEST_F(DatasetCommandTest, WrongUsageIsExitCode2AndBadInputExitCode1)
{
    for (const std::string options :
         {"", "--out d --threads 0", "--out d --threads many", "--out d --shard 0/2",
          "--out d --shard 3/2", "--out d --shard 1", "--out d --shard 1/2x", "--out d --part half",
          "--out d --shard-bytes 0", "verify", "verify d --corpus c.jsonl"}) {
        const Outcome outcome = run(m_begin + options);
        EXPECT_EQ(outcome.exitCode, 2) << options << outcome.errors;
        EXPECT_THAT(outcome.errors, testing::StartsWith("mullion: ")) << options;
    }
    writeText(m_folder / "bad.jsonl", "{\"text\": \"a\"}\n{");
    for (const std::string line : {"mullion dataset -t bytes --corpus nowhere --out d",
                                   "mullion dataset -t bytes --corpus bad.jsonl --out bad",
                                   "mullion dataset -t nothing.tokenizer --corpus c.jsonl --out d",
                                   "mullion dataset -t bytes --corpus c.jsonl --out c.jsonl",
                                   "mullion dataset -t bytes --corpus c.jsonl --out /dev/null/d",
                                   "mullion dataset verify nowhere"}) {
        const Outcome outcome = run(line);
        EXPECT_EQ(outcome.exitCode, 1) << line << outcome.errors;
        EXPECT_EQ(std::ranges::count(outcome.errors, '\n'), 1) << outcome.errors;
    }
    EXPECT_FALSE(std::filesystem::exists(m_folder / "d"));
    ASSERT_EQ(run(m_begin + "--out d").exitCode, 0);
    EXPECT_EQ(run("mullion dataset -t 'gzip[v=256]' --corpus c.jsonl --out d").exitCode, 2);
    EXPECT_EQ(run("mullion dataset verify d -t 'gzip[v=256]'").exitCode, 1);
}

} // namespace
} // namespace mullion
