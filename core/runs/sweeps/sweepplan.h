// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runspec.h"
#include "core/runs/sweeps/sweep.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace mullion {

/// What one update costs.
struct StepCost
{
    double flops = 0;
    double tokens = 0;
};

/// The parts of planning that need more than this room knows.
struct SweepRules
{
    /// The spec of a new run, checked by the rules that every run is checked by.
    std::function<Result<RunSpec>(const SweepPoint&, const Sweep&)> makeSpec;
    /// Error (`Usage`) for kinds of runs whose cost is not known.
    std::function<Result<StepCost>(const RunSpec&)> stepCost;
};

/// One run of a sweep, ready to be made.
struct PlannedRun
{
    std::string name;
    std::filesystem::path folder;
    RunSpec spec;
};

/// Plans all runs before any begins. `threads` is set in those that do not say how many.
/// Errors: those of `pointsOf` and of the rules, told with the run's name; `Usage` when there is a
/// run in a folder already that is not the planned one.
Result<std::vector<PlannedRun>> planSweep(const Sweep& sweep, const std::filesystem::path& out,
                                          int threads, const SweepRules& rules);

} // namespace mullion
