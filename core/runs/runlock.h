// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace mullion {

/// The process that works on a run, as it wrote itself into the run's `lock` file.
struct LockHolder
{
    std::int64_t pid = 0;
    std::uint64_t startedTicks = 0; ///< start of that process, since a pid can come back
    std::string host;

    /// Known only for processes of this host; of others nothing can be said.
    [[nodiscard]] std::optional<bool> isAlive() const;
};

/// Who holds the lock of a run; nothing when the lock is free or unreadable.
std::optional<LockHolder> lockHolder(const std::filesystem::path& lockFile);

/// At most one process writes to a run. The lock is let go by the destructor, and by the system
/// when the process dies.
class RunLock
{
public:
    /// Error (`Usage`) when another process has it.
    static Result<RunLock> take(const std::filesystem::path& lockFile);

    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&& other) noexcept;
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;
    ~RunLock();

private:
    RunLock() = default;

    int m_descriptor = -1;
};

} // namespace mullion
