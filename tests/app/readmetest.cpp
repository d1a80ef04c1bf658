// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs what README.md tells its readers to run.
#include "core/base/file.h"
#include "tests/support/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {
namespace {

/// The lines of the ```sh blocks of one section.
std::vector<std::string> commandsOf(std::string_view section)
{
    const Bytes bytes = readFile(MULLION_SOURCE_FOLDER "/README.md").value();
    std::string_view text = asChars(bytes);
    const auto begin = text.find("\n## " + std::string(section) + "\n");
    if (begin == text.npos)
        return {};
    text.remove_prefix(begin + 1);
    text = text.substr(0, text.find("\n## "));

    std::vector<std::string> commands;
    bool inBlock = false;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (line.starts_with("```"))
            inBlock = line == "```sh";
        else if (inBlock)
            commands.emplace_back(line);
    }
    return commands;
}

void run(std::string_view section)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory_symlink(MULLION_SOURCE_FOLDER "/resources",
                                              folder / "resources");
    const auto commands = commandsOf(section);
    ASSERT_GE(commands.size(), 3u) << "section '" << section << "' is not in README.md";
    for (const std::string& command : commands) {
        const Outcome outcome = runShell("cd '" + folder.path().string() + "' && " + command);
        EXPECT_EQ(outcome.exitCode, 0) << command << '\n' << outcome.output << outcome.errors;
    }
}

TEST(ReadmeTest, CommandLineTourRuns)
{
    run("On the command line");
}

#ifdef MULLION_WITH_TORCH
TEST(ReadmeTest, TrainingTourRuns)
{
    run("Train a byte model of your own");
}
#endif

} // namespace
} // namespace mullion
