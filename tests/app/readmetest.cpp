// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs what README.md tells its readers to run.
#include "core/base/file.h"
#include "tests/support/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {
namespace {

/// The lines of one section's blocks of a language.
std::vector<std::string> linesOf(std::string_view section, std::string_view language)
{
    const Bytes bytes = readFile(MULLION_SOURCE_FOLDER "/README.md").value();
    std::string_view text = asChars(bytes);
    const auto begin = text.find("\n## " + std::string(section) + "\n");
    if (begin == text.npos)
        return {};
    text.remove_prefix(begin + 1);
    text = text.substr(0, text.find("\n## "));

    std::vector<std::string> lines;
    bool inBlock = false;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (line.starts_with("```"))
            inBlock = line == "```" + std::string(language);
        else if (inBlock)
            lines.emplace_back(line);
    }
    return lines;
}

void run(std::string_view section, const TemporaryFolder& folder = {})
{
    std::filesystem::create_directory_symlink(MULLION_SOURCE_FOLDER "/resources",
                                              folder / "resources");
    const auto commands = linesOf(section, "sh");
    ASSERT_GE(commands.size(), 2u) << "section '" << section << "' is not in README.md";
    for (const std::string& command : commands) {
        const Outcome outcome = runShell("cd '" + folder.path().string() + "' && " + command);
        EXPECT_EQ(outcome.exitCode, 0) << command << '\n' << outcome.output << outcome.errors;
    }
}

TEST(ReadmeTest, CommandLineTourRuns)
{
    run("On the command line");
}

TEST(ReadmeTest, DatasetIsReadByNumPyAlone)
{
    const TemporaryFolder folder;
    run("Tokens for a trainer", folder);
    const std::string inFolder = "cd '" + folder.path().string() + "' && ";

    // What the example ought to print, from other commands: the number of tokens of each text and
    // the first of them.
    std::string expected;
    for (const std::string text : {"windows.txt", "bytes.txt"}) {
        const Outcome inspected =
            runShell(inFolder
                     + "mullion inspect --tokenizer resources/sample/equal-info-b16-v65k.tokenizer "
                       "resources/sample/"
                     + text + " --json");
        ASSERT_EQ(inspected.exitCode, 0) << inspected.errors;
        const auto tokens = nlohmann::json::parse(inspected.output)["tokens"];
        expected += "uint16 " + std::to_string(tokens.size());
        for (int i = 0; i < 3; ++i)
            expected += " " + tokens[i]["id"].dump();
        expected += "\n";
    }

    std::string python;
    for (const std::string candidate : {"python3", "/usr/bin/python3"}) {
        if (python.empty() && runShell(candidate + " -c 'import numpy'").exitCode == 0)
            python = candidate;
    }
    if (python.empty())
        GTEST_SKIP() << "There is no python3 with numpy; install python3-numpy";
    std::string example;
    for (const std::string& line : linesOf("Tokens for a trainer", "python"))
        example += line + "\n";
    ASSERT_TRUE(writeFileAtomically(folder / "example.py", example));
    const Outcome outcome = runShell(inFolder + python + " example.py");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(outcome.output, expected);
}

#ifdef MULLION_WITH_TORCH
TEST(ReadmeTest, TrainingTourRuns)
{
    run("Train a byte model of your own");
}

TEST(ReadmeTest, LanguageModelTourRuns)
{
    run("Train a language model over tokens");
}

TEST(ReadmeTest, MemorySlotsTourRuns)
{
    run("Squeeze a context into memory slots");
}

TEST(ReadmeTest, SamplingTourRuns)
{
    run("Sample from a model");
}

TEST(ReadmeTest, SweepTourRuns)
{
    run("Compare tokenizers at equal cost");
}
#endif

} // namespace
} // namespace mullion
