// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The file itself is never removed: who removes a lock that another process is just opening
// makes two locks. A free lock is an empty file.
#include "core/base/filelock.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace mullion {

namespace {

std::string hostName()
{
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

struct ProcessState
{
    std::uint64_t startedTicks = 0; ///< 0: no such process, or no /proc
    bool hasEnded = false;          ///< only its entry is left, until its parent has asked for it
};

/// Fields 3 and 22 of /proc/PID/stat.
ProcessState stateOf(std::int64_t pid)
{
    std::ifstream file(fmt::format("/proc/{}/stat", pid));
    std::string line;
    std::getline(file, line);
    // The second field is the program's name in parentheses and may hold blanks.
    const auto nameEnd = line.rfind(')');
    if (nameEnd == line.npos)
        return {};
    std::istringstream rest(line.substr(nameEnd + 1));
    std::string word;
    rest >> word;
    ProcessState state;
    state.hasEnded = word == "Z" || word == "X";
    for (int field = 4; field <= 22; ++field)
        rest >> word;
    state.startedTicks = std::strtoull(word.c_str(), nullptr, 10);
    return state;
}

} // namespace

std::optional<bool> LockHolder::isAlive() const
{
    if (host != hostName())
        return std::nullopt;
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)
        return false;
    const ProcessState now = stateOf(pid);
    if (now.hasEnded)
        return false;
    return now.startedTicks == 0 || startedTicks == 0 || now.startedTicks == startedTicks;
}

std::optional<LockHolder> lockHolder(const std::filesystem::path& lockFile)
try {
    std::error_code error;
    if (std::filesystem::file_size(lockFile, error) == 0 || error) // free, as most are
        return std::nullopt;
    std::ifstream file(lockFile);
    if (!file || file.peek() == std::ifstream::traits_type::eof())
        return std::nullopt;
    const auto json = nlohmann::json::parse(file);
    return LockHolder{json.at("pid").get<std::int64_t>(), json.at("started").get<std::uint64_t>(),
                      json.at("host").get<std::string>()};
} catch (const nlohmann::json::exception&) {
    return std::nullopt;
}

Result<FileLock> FileLock::take(const std::filesystem::path& lockFile, std::string_view work,
                                std::string_view cure)
{
    FileLock lock;
    lock.m_descriptor = ::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock.m_descriptor < 0)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot write '{}': {}", lockFile.string(), std::strerror(errno)),
                    "Check that the folder can be written");
    const auto holder = lockHolder(lockFile);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(std::exchange(lock.m_descriptor, -1));
        const auto who = holder ? fmt::format("process {} on {}", holder->pid, holder->host)
                                : std::string("another process");
        return fail(ErrorCode::Usage, fmt::format("{} by {}", work, who), std::string(cure));
    }
    // On a shared disk without locks, the other host's word is all there is.
    if (holder && !holder->isAlive().has_value()) {
        ::close(std::exchange(lock.m_descriptor, -1));
        return fail(
            ErrorCode::Usage,
            fmt::format("{} by process {} on {}, as far as '{}' tells", work, holder->pid,
                        holder->host, lockFile.string()),
            fmt::format("If that process is gone, empty '{}' and try again", lockFile.string()));
    }
    const nlohmann::json json = {
        {"pid", ::getpid()}, {"started", stateOf(::getpid()).startedTicks}, {"host", hostName()}};
    const std::string text = json.dump() + "\n";
    if (::ftruncate(lock.m_descriptor, 0) != 0
        || ::pwrite(lock.m_descriptor, text.data(), text.size(), 0)
               != static_cast<ssize_t>(text.size()))
        return fail(ErrorCode::Output,
                    fmt::format("Cannot write '{}': {}", lockFile.string(), std::strerror(errno)),
                    "Free some space or choose another folder");
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor < 0)
        return;
    [[maybe_unused]] const int ignored = ::ftruncate(m_descriptor, 0);
    ::close(m_descriptor);
}

} // namespace mullion
