// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/machineload.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace mullion {

std::optional<double> MachineLoad::busySince(const MachineLoad& earlier) const
{
    if (allTicks <= earlier.allTicks || busyTicks < earlier.busyTicks)
        return std::nullopt;
    return static_cast<double>(busyTicks - earlier.busyTicks)
           / static_cast<double>(allTicks - earlier.allTicks);
}

std::optional<MachineLoad> machineLoad()
{
    std::ifstream stat("/proc/stat");
    std::string word;
    if (!(stat >> word) || word != "cpu")
        return std::nullopt;
    MachineLoad load;
    // user nice system idle iowait irq softirq steal; guest time is in user time already.
    for (int field = 0; field < 8; ++field) {
        std::uint64_t ticks = 0;
        stat >> ticks;
        load.allTicks += ticks;
        const bool isIdle = field == 3 || field == 4;
        load.busyTicks += isIdle ? 0 : ticks;
    }
    std::ifstream memory("/proc/meminfo");
    for (std::string line; std::getline(memory, line);) {
        std::istringstream words(line);
        std::uint64_t kibibytes = 0;
        words >> word >> kibibytes;
        if (word == "MemTotal:")
            load.memoryBytes = kibibytes << 10;
        if (word == "MemAvailable:")
            load.availableBytes = kibibytes << 10;
    }
    return load;
}

std::optional<std::uint64_t> residentBytes(pid_t pid)
{
    std::ifstream file(fmt::format("/proc/{}/statm", pid));
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    if (!(file >> all >> resident))
        return std::nullopt;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace mullion
