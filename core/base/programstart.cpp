// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/programstart.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mullion {

namespace {

/// In the child, between fork and exec: system calls only.
[[noreturn]] void become(char* const* arguments, const ProgramStart& start, pid_t parent,
                         int output, int errorPipe)
{
    const int nowhere = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    sigset_t none;
    ::sigemptyset(&none);
    const bool placed = start.outlivesUs ? ::setsid() >= 0
                                         : ::prctl(PR_SET_PDEATHSIG, SIGTERM) == 0
                                               && ::getppid() == parent && ::setpgid(0, 0) == 0;
    const bool ready = placed && (start.folder.empty() || ::chdir(start.folder.c_str()) == 0)
                       && nowhere >= 0 && ::dup2(nowhere, STDIN_FILENO) >= 0
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

} // namespace

Result<pid_t> startProgram(const ProgramStart& start)
{
    const auto& [arguments, output, folder, outlivesUs] = start;
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
        become(words.data(), start, parent, file, ends[1]);
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
        ::waitpid(child, nullptr, 0);
        return cannotStart(arguments.front(), childError);
    }
    return child;
}

std::optional<ProgramEnd> endOfProgram(pid_t pid, bool wait)
{
    int status = 0;
    pid_t waited = 0;
    while ((waited = ::waitpid(pid, &status, wait ? 0 : WNOHANG)) < 0 && errno == EINTR) {
    }
    if (waited != pid)
        return std::nullopt;
    if (WIFSIGNALED(status))
        return ProgramEnd{128 + WTERMSIG(status), WTERMSIG(status)};
    return ProgramEnd{WEXITSTATUS(status), 0};
}

} // namespace mullion
