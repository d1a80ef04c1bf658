// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace mullion {

/// Bytes of memory that this process may still take without pushing others out: what the system
/// calls available, or less where a container allows less. Nothing where the system does not say.
std::optional<std::uint64_t> availableMemoryBytes();

/// Bytes that can be written at the path, or where it will be made. Nothing where that is no place.
std::optional<std::uint64_t> freeDiskBytes(const std::filesystem::path& path);

/// Most memory that this process has had at any time, bytes.
std::uint64_t peakMemoryBytes();

} // namespace mullion
