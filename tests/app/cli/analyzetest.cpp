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
using testing::Not;

class AnalyzeTest : public testing::Test
{
protected:
    AnalyzeTest()
    {
        std::ofstream(m_folder / "a.txt") << "a short text";
        std::ofstream(m_folder / "b.jsonl") << "{\"body\": \"one\"}\n{\"body\": \"two\"}\n";
    }
    Outcome run(const std::string& options)
    {
        return runShell("cd '" + m_folder.path().string() + "' && mullion analyze " + options);
    }

    TemporaryFolder m_folder;
};

TEST_F(AnalyzeTest, CompressionOfOneText)
{
    const Outcome outcome = run("compression -t bytes 'gzip[v=256]' --text a.txt");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("12 bytes and 1 document end;"));
    EXPECT_THAT(outcome.output,
                HasSubstr("bytes                 13            104       1.0000     1.0000     "
                          "8.0000  equal"));
}

TEST_F(AnalyzeTest, CompressionOfACorpusAsJson)
{
    const Outcome outcome =
        run("compression --tokenizer bytes --corpus b.jsonl --field body --json");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    const auto json = nlohmann::json::parse(outcome.output);
    EXPECT_EQ(json["bytes"], 6);
    EXPECT_EQ(json["document_ends"], 2);
    EXPECT_EQ(json["tokenizers"][0]["tokens"], 8);
    EXPECT_EQ(json["tokenizers"][0]["bits_per_byte"], 8.0);
    EXPECT_EQ(json["tokenizers"][0]["round_trip"]["equal"], true);
}

TEST_F(AnalyzeTest, LedgerAsATable)
{
    const Outcome outcome = run("ledger -t bytes --text a.txt");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("a.txt under bytes: 12 bytes and 1 document end, "));
    EXPECT_THAT(
        outcome.output,
        HasSubstr("code                                 104.0000   100.000 %    8.00000\n"
                  "sum                                  104.0000   100.000 %    8.00000\n"
                  "13 tokens of 8 bits                  104.0000   100.000 %    8.00000\n"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("most of"))) << "all bytes cost the same";
    EXPECT_THAT(outcome.output, Not(HasSubstr("\x1b"))) << "no colours in a pipe";
}

TEST_F(AnalyzeTest, LedgerAddsUpForATokenizerBuiltHere)
{
    ASSERT_EQ(runShell("cd '" + m_folder.path().string()
                       + "' && mullion tokenizer build 'static-ac[v=65k]' --corpus a.txt --out "
                         "s.tokenizer")
                  .exitCode,
              0);
    const Outcome outcome = run("ledger -t s.tokenizer --text a.txt --worst 2 --json");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    const auto json = nlohmann::json::parse(outcome.output);
    EXPECT_EQ(json["adds_up"], true);
    EXPECT_EQ(json["problem"], nullptr);
    EXPECT_EQ(json["totals"]["bits"], json["totals"]["tokens"].get<int>() * 16);
    EXPECT_NEAR(json["sum"].get<double>(), json["totals"]["bits"].get<double>(), 1e-4);
    ASSERT_EQ(json["rows"].size(), 3u);
    EXPECT_EQ(json["rows"][0]["entry"], "rounded-model");
    EXPECT_EQ(json["rows"][1]["entry"], "coder");
    EXPECT_EQ(json["rows"][2]["entry"], "end");
    const auto& worst = json["rows"][0]["worst"];
    ASSERT_EQ(worst.size(), 2u);
    EXPECT_EQ(worst[0]["text"], "a") << "as rare as others, and the first of them";
    EXPECT_EQ(worst[0]["begin"], 0);
    EXPECT_EQ(json["rows"][2]["worst"][0]["text"], "a short text\\end");
}

TEST_F(AnalyzeTest, LimitCutsTheCorpus)
{
    const Outcome outcome =
        run("compression -t bytes --corpus b.jsonl --field body --limit 5B --json");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(nlohmann::json::parse(outcome.output)["bytes"], 5);
}

TEST_F(AnalyzeTest, WrongUsageIsExitCode2)
{
    for (const char* options :
         {"", "compression", "compression -t bytes", "compression -t bytes --text a.txt --corpus .",
          "compression -t bytes --corpus . --part half", "compression -t byte --text a.txt",
          "ledger -t bytes", "ledger --text a.txt", "ledger -t byte --text a.txt",
          "ledger -t bytes --text a.txt --worst many"}) {
        const Outcome outcome = run(options);
        EXPECT_EQ(outcome.exitCode, 2) << options << outcome.errors;
        EXPECT_THAT(outcome.errors, HasSubstr("mullion: ")) << options;
        EXPECT_EQ(outcome.output, "") << options;
    }
}

TEST_F(AnalyzeTest, UnknownCommandIsNamed)
{
    const Outcome outcome = run("compresion -t bytes --text a.txt");
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_EQ(outcome.errors,
              "mullion: There is no command 'compresion'. Choose one of: "
              "compression, ledger, locality, bits-per-byte, positions, learning. See "
              "'mullion --help'.\n");
}

TEST_F(AnalyzeTest, LearningNeedsARun)
{
    const Outcome outcome = run("learning nowhere --text a.txt");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_NE(outcome.errors.find("nowhere"), std::string::npos) << outcome.errors;
}

TEST_F(AnalyzeTest, BadInputIsExitCode1)
{
    const Outcome missing = run("compression -t bytes --text none.txt");
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_EQ(missing.errors,
              "mullion: Cannot read 'none.txt': No such file or directory. Check the path.\n");
    const Outcome noModel = run("ledger -t bytes --text a.txt --m1 none");
    EXPECT_EQ(noModel.exitCode, 1);
    EXPECT_THAT(noModel.errors, HasSubstr("none"));
    EXPECT_EQ(noModel.output, "");
    const Outcome field = run("compression -t bytes --corpus b.jsonl");
    EXPECT_EQ(field.exitCode, 1);
    EXPECT_THAT(field.errors, HasSubstr("b.jsonl:1: there is no field 'text'"));
}

} // namespace
} // namespace mullion
