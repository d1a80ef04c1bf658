// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace mullion {

/// The process that holds a lock, as it wrote itself into the lock file.
struct LockHolder
{
    std::int64_t pid = 0;
    std::uint64_t startedTicks = 0; ///< start of that process, since a pid can come back
    std::string host;

    /// Known only for processes of this host; of others nothing can be said.
    [[nodiscard]] std::optional<bool> isAlive() const;
};

/// Who holds the lock; nothing when it is free or unreadable.
std::optional<LockHolder> lockHolder(const std::filesystem::path& lockFile);

/// At most one process works on something: a run, a share of a dataset. The lock is let go by the
/// destructor, and by the system when the process dies.
class FileLock
{
public:
    /// `work` and `cure` are for the error (`Usage`) when another process has it: "Run 'x' is being
    /// trained" (by process 7 on ...), "Wait for it".
    static Result<FileLock> take(const std::filesystem::path& lockFile, std::string_view work,
                                 std::string_view cure);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    FileLock() = default;

    int m_descriptor = -1;
};

} // namespace mullion
