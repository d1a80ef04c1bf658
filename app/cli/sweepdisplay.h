// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "core/runs/sweeps/sweepqueue.h"

#include <chrono>

namespace mullion::cli {

/// Shows a sweep on standard error: a line when a run begins or ends, and on a terminal one that
/// moves. While it lives, SIGINT and SIGTERM stop the sweep.
class SweepDisplay final : public SweepObserver
{
public:
    explicit SweepDisplay(std::span<const PlannedRun> runs)
        : m_runs(runs)
    {
    }

    void began(std::size_t run, bool goesOn) override;
    void ended(std::size_t run, const SweepResult& result) override;
    void passed(std::span<const std::size_t> active) override;
    int stopRequests() override;

private:
    using Clock = std::chrono::steady_clock;

    std::span<const PlannedRun> m_runs;
    StopSignals m_signals;
    ProgressLine m_line;
    std::size_t m_ended = 0;
    int m_stopsTold = 0;
    std::string m_steps; ///< of the active runs, when last looked at
    Clock::time_point m_nextLook;
};

} // namespace mullion::cli
