// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporaryfolder.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>

namespace mullion {

/// What a command left behind.
struct Outcome
{
    int exitCode = -1;
    std::string output; ///< standard output
    std::string errors; ///< standard error
};

/// Runs a line of shell; `mullion` in it is the program of this build.
inline Outcome runShell(const std::string& line)
{
    const TemporaryFolder folder;
    const std::string errors = (folder / "errors").string();
    const std::string command = "PATH=\"" MULLION_PROGRAM_FOLDER ":$PATH\"; { " + line + "\n} 2>'"
                                + errors + "' </dev/null";
    Outcome outcome;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe)
        return outcome;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        outcome.output.append(buffer.data(), n);
    const int status = ::pclose(pipe);
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    std::ifstream in(errors, std::ios::binary);
    outcome.errors.assign(std::istreambuf_iterator<char>(in), {});
    return outcome;
}

} // namespace mullion
