// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace mullion {

/// "step-000000012000"
std::string checkpointName(std::uint64_t step);

/// All complete checkpoints below `folder`, by step.
std::map<std::uint64_t, std::filesystem::path> listCheckpoints(const std::filesystem::path& folder);

/// The checkpoint of a run whose held-out loss was lowest; the latest one when none was measured.
/// Error (`Input`) when there is none yet.
Result<std::filesystem::path> bestCheckpoint(const std::filesystem::path& run);

} // namespace mullion
