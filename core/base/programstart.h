// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace mullion {

/// How a program ended.
struct ProgramEnd
{
    int exitCode = 0; ///< of a program that was ended by a signal: 128 + signal
    int signal = 0;   ///< 0: it ended by itself
};

/// How another program is started. Common to ChildProgram and DetachedProgram; use those.
struct ProgramStart
{
    std::vector<std::string> arguments; ///< the first is the path of the program
    std::filesystem::path output;       ///< to which its standard output and error are appended
    std::filesystem::path folder;       ///< in which it works; empty: ours
    bool outlivesUs = false;            ///< in a session of its own; otherwise SIGTERM when we die
};

/// Errors: `Output` for the output, `Resource` when it cannot be started.
Result<pid_t> startProgram(const ProgramStart& start);

/// Of a program that this process has started, once; nothing while it runs.
std::optional<ProgramEnd> endOfProgram(pid_t pid, bool wait);

} // namespace mullion
