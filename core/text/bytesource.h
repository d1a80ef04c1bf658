// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace mullion {

/// The bytes of a file, piece by piece; a file whose name ends in .gz is unpacked on the way.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Fills `buffer` as far as the file goes: fewer bytes than asked for, or none, mean its end.
    /// A gzip file that is cut off or whose checksum is wrong is an `Input` error, at the latest
    /// where its bytes end.
    virtual Result<std::size_t> read(std::span<std::uint8_t> buffer) = 0;

    /// How far into the file as it lies on the disk; packed bytes are counted packed.
    [[nodiscard]] virtual std::uint64_t bytesRead() const = 0;
};

/// `Input` error for a missing or unreadable file, a folder, or a .gz that is no gzip file.
Result<std::unique_ptr<ByteSource>> openBytes(const std::filesystem::path& path);

/// The name without its .gz, if it has one.
std::filesystem::path withoutGz(const std::filesystem::path& path);

/// All bytes of `source`; more than `limitBytes` is an error that names `path`, and never costs
/// more memory than the limit.
Result<Bytes> readAll(ByteSource& source, const std::filesystem::path& path,
                      std::uint64_t limitBytes);

} // namespace mullion
