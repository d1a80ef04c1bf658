// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/childprogram.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace mullion {

namespace {

/// In the child, between fork and exec: system calls only.
[[noreturn]] void become(char* const* arguments, pid_t parent, int output, int errorPipe)
{
    const int nowhere = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    sigset_t none;
    ::sigemptyset(&none);
    const bool ready = ::prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && ::getppid() == parent
                       && ::setpgid(0, 0) == 0 && nowhere >= 0 && ::dup2(nowhere, STDIN_FILENO) >= 0
                       && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(output, STDERR_FILENO) >= 0
                       && ::sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
    if (ready)
        ::execv(arguments[0], arguments);
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(errorPipe, &error, sizeof error);
    ::_exit(127);
}

tl::unexpected<Error> cannotStart(const std::string& program, int error)
{
    return fail(ErrorCode::Resource,
                fmt::format("Cannot start '{}': {}", program, std::strerror(error)),
                "Check that the program is installed as a whole and that memory is left");
}

ProgramEnd endOf(int status)
{
    if (WIFSIGNALED(status))
        return {128 + WTERMSIG(status), WTERMSIG(status)};
    return {WEXITSTATUS(status), 0};
}

pid_t waitFor(pid_t pid, int* status, int options)
{
    pid_t waited = 0;
    while ((waited = ::waitpid(pid, status, options)) < 0 && errno == EINTR) {
    }
    return waited;
}

} // namespace

Result<ChildProgram> ChildProgram::start(const std::vector<std::string>& arguments,
                                         const std::filesystem::path& output)
{
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (file < 0)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot write '{}': {}", output.string(), std::strerror(errno)),
                    "Choose a folder that can be written");
    std::vector<char*> words;
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str())); // execv does not write to them
    words.push_back(nullptr);
    // Closed by a successful exec, so that reading it tells whether there was one.
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        ::close(file);
        return cannotStart(arguments.front(), errno);
    }
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        become(words.data(), parent, file, ends[1]);
    const int forkError = errno;
    ::close(file);
    ::close(ends[1]);
    int childError = 0;
    ssize_t n = 0;
    while (child > 0 && (n = ::read(ends[0], &childError, sizeof childError)) < 0
           && errno == EINTR) {
    }
    ::close(ends[0]);
    if (child < 0)
        return cannotStart(arguments.front(), forkError);
    if (n > 0) {
        waitFor(child, nullptr, 0);
        return cannotStart(arguments.front(), childError);
    }
    return ChildProgram(child);
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
    waitFor(m_pid, nullptr, 0);
}

std::optional<ProgramEnd> ChildProgram::poll()
{
    int status = 0;
    if (m_pid >= 0 && waitFor(m_pid, &status, WNOHANG) == m_pid) {
        m_end = endOf(status);
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
