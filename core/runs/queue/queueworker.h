// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/detachedprogram.h"
#include "core/runs/queue/runqueue.h"

namespace mullion {

/// Works the queue off: starts the runs in their order, as many at a time as the queue says, each
/// as a program of its own that outlives this one, and comes back when none is left or somebody
/// wants it to stop. A run that fails stays in the queue with its sentence, and the next has its
/// turn. Runs begun by an earlier worker are waited for. At most one worker is at work: with
/// another there already, nothing is done. Errors: of the queue itself.
Result<> workQueueOff(RunQueue& queue, const std::filesystem::path& program,
                      const std::function<bool()>& wantsStop);

/// Starts 'mullion runs work' as a program that outlives this one. Errors: as `startProgram`.
Result<DetachedProgram> startQueueWorker(const RunQueue& queue,
                                         const std::filesystem::path& program);

} // namespace mullion
