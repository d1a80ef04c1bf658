// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/machinespace.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <sys/resource.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;

std::optional<std::uint64_t> numberIn(const char* file)
{
    std::ifstream in(file);
    std::uint64_t number = 0;
    if (in >> number) // "max" is none
        return number;
    return std::nullopt;
}

std::optional<std::uint64_t> availableOfSystem()
{
    std::ifstream in("/proc/meminfo");
    std::string word;
    for (std::uint64_t kilobytes = 0; in >> word;) {
        if (word == "MemAvailable:" && in >> kilobytes)
            return kilobytes * 1024;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::uint64_t> availableMemoryBytes()
{
    auto available = availableOfSystem();
    const auto limit = numberIn("/sys/fs/cgroup/memory.max");
    const auto used = numberIn("/sys/fs/cgroup/memory.current");
    if (limit && used) {
        const std::uint64_t rest = *limit > *used ? *limit - *used : 0;
        available = available ? std::min(*available, rest) : rest;
    }
    return available;
}

std::optional<std::uint64_t> freeDiskBytes(const fs::path& path)
{
    std::error_code error;
    fs::path place = fs::absolute(path, error).lexically_normal();
    while (!fs::exists(place, error) && place.has_relative_path())
        place = place.parent_path();
    const fs::space_info space = fs::space(place, error);
    if (error)
        return std::nullopt;
    return space.available;
}

std::uint64_t peakMemoryBytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

} // namespace mullion
