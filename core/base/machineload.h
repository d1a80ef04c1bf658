// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <sys/types.h>

namespace mullion {

/// What this machine has done and has left, as /proc tells.
struct MachineLoad
{
    std::uint64_t busyTicks = 0; ///< of all processors since the start of the machine
    std::uint64_t allTicks = 0;  ///< the same with idle time
    std::uint64_t memoryBytes = 0;
    std::uint64_t availableBytes = 0; ///< that programs can have without swapping

    /// Share of the processors in use since an earlier look, 0 to 1; nothing when no time passed.
    [[nodiscard]] std::optional<double> busySince(const MachineLoad& earlier) const;
};

/// Nothing where there is no /proc.
std::optional<MachineLoad> machineLoad();

/// Memory that a process holds, shared pages too; nothing when it is gone.
std::optional<std::uint64_t> residentBytes(pid_t pid);

} // namespace mullion
