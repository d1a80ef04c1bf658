// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <string>

namespace mullion {
namespace {

using testing::HasSubstr;

class AnalyzeLocalityTest : public testing::Test
{
protected:
    AnalyzeLocalityTest()
    {
        std::ofstream out(m_folder / "a.txt");
        for (int i = 0; i < 3000; ++i)
            out << "line " << i << " of a text\n";
        std::ofstream(m_folder / "same.txt") << "aaaaaaaa";
    }
    Outcome run(const std::string& options)
    {
        return runShell("cd '" + m_folder.path().string() + "' && mullion analyze locality "
                        + options);
    }

    TemporaryFolder m_folder;
};

TEST_F(AnalyzeLocalityTest, PrintsARowPerTokenizer)
{
    const Outcome outcome = run("-t bytes 'gzip[v=65k]' --text a.txt --edits 20");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("a.txt: 20 times one character replaced"));
    EXPECT_THAT(outcome.output, HasSubstr("bytes               0         0.0         0    0.0 %"
                                          "             1.0\n"));
    EXPECT_THAT(outcome.output, HasSubstr("gzip[v=65k]"));
}

TEST_F(AnalyzeLocalityTest, PrintsEveryReachAsJson)
{
    const std::string options = "-t 'gzip[v=65k]' --corpus a.txt --edits 20 --seed 7 --json";
    const Outcome outcome = run(options);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    const auto json = nlohmann::json::parse(outcome.output);
    EXPECT_EQ(json["seed"], 7);
    const auto& row = json["tokenizers"][0];
    EXPECT_EQ(row["tokenizer"], "gzip[v=65k]");
    EXPECT_EQ(row["edits"], 20);
    EXPECT_EQ(row["bytes"].size() + row["never"].get<std::size_t>(), 20u);
    EXPECT_LE(row["median_bytes"].get<int>(), 10'240);
    EXPECT_EQ(run(options).output, outcome.output) << "the seed decides everything";
}

TEST_F(AnalyzeLocalityTest, NeverIsNullInJson)
{
    std::ofstream(m_folder / "short.txt") << "a short text of one example";
    const auto row =
        nlohmann::json::parse(run("-t 'gzip[v=65k]' --text short.txt --edits 5 --json").output);
    EXPECT_EQ(row["tokenizers"][0]["never_share"], 1.0);
    EXPECT_TRUE(row["tokenizers"][0]["median_bytes"].is_null());
    EXPECT_TRUE(row["tokenizers"][0]["mean_bytes"].is_null());
}

TEST_F(AnalyzeLocalityTest, WrongUsageIsExitCode2AndBadInputExitCode1)
{
    for (const char* options : {"", "-t bytes", "--text a.txt", "-t bytes --text a.txt --edits 0",
                                "-t bytes --text a.txt --edits many", "-t byte --text a.txt"}) {
        const Outcome outcome = run(options);
        EXPECT_EQ(outcome.exitCode, 2) << options << outcome.errors;
        EXPECT_THAT(outcome.errors, HasSubstr("mullion: ")) << options;
        EXPECT_EQ(outcome.output, "") << options;
    }
    const Outcome same = run("-t bytes --text same.txt");
    EXPECT_EQ(same.exitCode, 1);
    EXPECT_THAT(same.errors, HasSubstr("Choose a text with different characters"));
}

} // namespace
} // namespace mullion
