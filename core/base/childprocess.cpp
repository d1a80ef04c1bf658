// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/childprocess.h"

#include "core/base/cancelled.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mullion {

namespace {

constexpr int kMsBetweenStops = 50;
constexpr int kAnswered = 0;

tl::unexpected<Error> failed(std::string_view what)
{
    return fail(ErrorCode::Resource, fmt::format("A child process {}", what),
                "Close other programs and try again");
}

bool writeAll(int descriptor, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return true;
}

[[noreturn]] void answer(int pipe, pid_t parent, const std::function<Bytes()>& work)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(1);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0 || ::dup2(nowhere, STDOUT_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0)
        ::_exit(1);
    try {
        // _exit: whatever this process would do at its end is for the other one to do.
        ::_exit(writeAll(pipe, work()) ? kAnswered : 1);
    } catch (...) {
        ::_exit(1);
    }
}

/// Everything until the other end is closed.
Result<Bytes> readAll(int pipe, const std::stop_token& stop)
{
    Bytes bytes;
    std::array<std::uint8_t, 1 << 16> buffer{};
    for (;;) {
        if (stop.stop_requested())
            return fail(cancelled());
        pollfd waiting{pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, kMsBetweenStops);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t n = ::read(pipe, buffer.data(), buffer.size());
        if (n == 0)
            return bytes;
        if (n < 0 && errno != EINTR)
            return failed(fmt::format("cannot be read: {}", std::strerror(errno)));
        if (n > 0)
            bytes.insert(bytes.end(), buffer.begin(), buffer.begin() + n);
    }
}

} // namespace

Result<Bytes> runInChildProcess(const std::function<Bytes()>& work, const std::stop_token& stop)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failed(fmt::format("cannot be started: {}", std::strerror(errno)));
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        answer(ends[1], parent, work);
    }
    const int forkError = errno;
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return failed(fmt::format("cannot be started: {}", std::strerror(forkError)));
    }
    auto bytes = readAll(ends[0], stop);
    ::close(ends[0]);
    if (!bytes)
        ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (bytes && !(WIFEXITED(status) && WEXITSTATUS(status) == kAnswered))
        return failed("ended without an answer");
    return bytes;
}

} // namespace mullion
