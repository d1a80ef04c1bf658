// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace mullion {

/// Reads a whole file. Fails with `Input` when it is missing, a folder, unreadable, or larger
/// than `limitBytes` (0: no limit).
Result<Bytes> readFile(const std::filesystem::path& path, std::uint64_t limitBytes = 0);

/// Replaces `path` by `content` so that a reader sees the old file or the new one, never a part:
/// temporary file beside it, fsync, rename, fsync of the folder. On failure (`Output`) the
/// temporary file is removed and `path` is as it was. A device, pipe or folder is never replaced.
Result<> writeFileAtomically(const std::filesystem::path& path, ByteView content);
Result<> writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// A file that appears under its final name only when `commit` succeeds; for output that is
/// produced piece by piece. Destroyed without commit, it leaves nothing behind.
class AtomicFile
{
public:
    static Result<AtomicFile> create(const std::filesystem::path& path);

    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    Result<> write(ByteView content);
    /// Replaces bytes that have been written: a header whose counts are known at the end.
    Result<> overwrite(std::uint64_t offset, ByteView content);
    Result<> commit();

private:
    AtomicFile() = default;
    void discard() noexcept;

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

} // namespace mullion
