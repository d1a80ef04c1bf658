// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace mullion {

/// XXH3-64 of `bytes`: for buckets, checksums of sections, seeds. Not against malice.
std::uint64_t hash64(ByteView bytes, std::uint64_t seed = 0);

/// XXH3-128 of `bytes` as 32 lower-case hex digits: the identity of an artifact.
std::string identityOf(ByteView bytes);

struct FileIdentity
{
    std::uint64_t sizeBytes = 0;
    std::string hash; ///< identityOf the content
};

/// The same of a file's content, read piece by piece. Errors: as `readFile`.
Result<FileIdentity> identityOfFile(const std::filesystem::path& path);

} // namespace mullion
