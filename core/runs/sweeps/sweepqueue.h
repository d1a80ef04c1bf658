// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/childprogram.h"
#include "core/base/result.h"
#include "core/runs/runindex.h"
#include "core/runs/sweeps/sweepplan.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// What became of one run of a sweep.
enum class SweepOutcome
{
    Waiting,    ///< not begun: the sweep was stopped before
    Finished,   ///< in this sitting
    WasThere,   ///< finished in an earlier one
    Stopped,    ///< saved and stopped on request; the next sitting goes on with it
    Failed,     ///< in this sitting
    FailedThen, ///< in an earlier one, and is not tried again
    Elsewhere   ///< a process of another host has it
};

std::string_view nameOf(SweepOutcome outcome);

struct SweepResult
{
    SweepOutcome outcome = SweepOutcome::Waiting;
    std::string message; ///< why it failed
};

/// Whoever started a sweep and wants to hear of it.
class SweepObserver
{
public:
    virtual ~SweepObserver() = default;

    virtual void began(std::size_t run, bool goesOn) = 0;
    virtual void ended(std::size_t run, const SweepResult& result) = 0;
    /// Some times a second, with the runs that are being trained.
    virtual void passed(std::span<const std::size_t> active) = 0;
    /// How often somebody has asked to stop: once saves and stops what is being trained, twice
    /// ends it at once.
    virtual int stopRequests() = 0;
};

struct SweepQueueOptions
{
    std::size_t jobs = 1;
    bool retry = false;             ///< goes on with failed runs too
    std::filesystem::path program;  ///< `mullion`
    std::filesystem::path messages; ///< folder for what the programs print, a file per run
};

/// Trains the runs, some at a time, each in a `mullion train KIND --resume --out FOLDER` of its
/// own. The run folders alone tell what is done, so it can be killed at any moment and begun again.
/// A run that another process of this host trains is waited for. One result per run.
/// Errors only of the queue itself; that of a run stands in its result.
Result<std::vector<SweepResult>> runSweep(std::span<const PlannedRun> runs,
                                          const SweepQueueOptions& options,
                                          SweepObserver& observer);

} // namespace mullion
