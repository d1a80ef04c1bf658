// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string_view>

namespace mullion {

class RunFolder;

/// What anybody can ask of the process that trains a run.
enum class RunRequest
{
    Stop,     ///< save a checkpoint and end
    Pause,    ///< save a checkpoint and wait
    Continue, ///< end of the pause
    Save      ///< save a checkpoint and go on
};

/// Leaves the request in the run's folder, where a process on another host finds it too. The last
/// request wins, except that a stop is never taken back. Error (`Output`): it cannot be written.
Result<> askRun(const RunFolder& run, RunRequest request);

/// The request that waits, and takes it away. A request that comes meanwhile is not lost.
std::optional<RunRequest> takeRequest(const RunFolder& run);

} // namespace mullion
