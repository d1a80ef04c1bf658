// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/childprogram.h"

#include <fmt/format.h>

#include <csignal>
#include <utility>

namespace mullion {

Result<ChildProgram> ChildProgram::start(const std::vector<std::string>& arguments,
                                         const std::filesystem::path& output)
{
    return startProgram({arguments, output, {}, false}).map([](pid_t pid) {
        return ChildProgram(pid);
    });
}

ChildProgram::ChildProgram(ChildProgram&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_end(other.m_end)
{
}

ChildProgram& ChildProgram::operator=(ChildProgram&& other) noexcept
{
    std::swap(m_pid, other.m_pid);
    std::swap(m_end, other.m_end);
    return *this;
}

ChildProgram::~ChildProgram()
{
    if (m_pid < 0)
        return;
    send(SIGTERM);
    endOfProgram(m_pid, true);
}

std::optional<ProgramEnd> ChildProgram::poll()
{
    if (m_pid >= 0)
        if (const auto end = endOfProgram(m_pid, false)) {
            m_end = end;
            m_pid = -1;
        }
    return m_end;
}

void ChildProgram::send(int signal) const
{
    if (m_pid >= 0)
        ::kill(m_pid, signal);
}

Result<std::filesystem::path> ownProgram()
{
    std::error_code error;
    auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return fail(ErrorCode::Resource,
                    fmt::format("Cannot find the file of this program: {}", error.message()),
                    "Mount /proc");
    return path;
}

} // namespace mullion
