// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/engine.h"
#include "core/runs/forecast.h"
#include "core/runs/runspec.h"

#include <functional>
#include <string>

namespace mullion {

struct ProbeLimits
{
    std::uint64_t firstSteps = 3; ///< before each of two measurements and checkpoints
    double seconds = 8;           ///< of stepping; fewer than these, and more steps are taken
    std::uint64_t mostSteps = 400;
};

/// Trains a few steps of the run in a temporary folder, measures once on held-out text, writes one
/// checkpoint, and removes the folder. What is measured is a process: nothing else should have used
/// memory in this one before. Errors: those of the training; `Cancelled` when `isStopped` says so.
Result<ProbeMeasures> probeRun(Engine& engine, const RunSpec& spec, const ProbeLimits& limits,
                               const std::function<bool()>& isStopped);

} // namespace mullion
