// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/programstart.h"
#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace mullion {

/// Another program at work beside this one, in a process group of its own: Ctrl+C on the terminal
/// reaches only who started it, who passes on what it thinks right.
///
/// When the process that started it dies, it gets SIGTERM: a training saves and stops, and nothing
/// goes on that nobody waits for.
class ChildProgram
{
public:
    /// `arguments[0]` is the path of the program. Its standard output and error are appended to
    /// `output`. Start it on the main thread: the program is asked to end when that thread does.
    /// Errors: `Output` for `output`, `Resource` when it cannot be started.
    static Result<ChildProgram> start(const std::vector<std::string>& arguments,
                                      const std::filesystem::path& output);

    ChildProgram(ChildProgram&& other) noexcept;
    ChildProgram& operator=(ChildProgram&& other) noexcept;
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;
    /// Asks it to end (SIGTERM) and waits for that, if nobody has yet.
    ~ChildProgram();

    /// Nothing while it runs.
    std::optional<ProgramEnd> poll();

    /// Passes a signal on; does nothing once the program has ended.
    void send(int signal) const;

private:
    explicit ChildProgram(pid_t pid)
        : m_pid(pid)
    {
    }

    pid_t m_pid = -1; ///< -1: has ended and been waited for, or was moved away
    std::optional<ProgramEnd> m_end;
};

/// The file of the program that is running.
Result<std::filesystem::path> ownProgram();

} // namespace mullion
