// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/programstart.h"

namespace mullion {

/// Another program that goes on whatever becomes of this one: it has a session of its own, and
/// neither Ctrl+C, the end of the terminal nor our end reaches it.
class DetachedProgram
{
public:
    /// `folder`: in which it works; empty: ours. May be called on any thread. Errors: as
    /// `startProgram`.
    static Result<DetachedProgram> start(const std::vector<std::string>& arguments,
                                         const std::filesystem::path& output,
                                         const std::filesystem::path& folder = {});

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Nothing while it runs.
    std::optional<ProgramEnd> poll();

private:
    explicit DetachedProgram(pid_t pid)
        : m_pid(pid)
    {
    }

    pid_t m_pid;
    std::optional<ProgramEnd> m_end;
};

/// The last line of a file: the sentence about an error that a program of ours has printed there,
/// without its name before it. Empty when there is none.
std::string lastMessage(const std::filesystem::path& output);

} // namespace mullion
