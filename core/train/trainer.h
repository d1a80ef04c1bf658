// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/engine.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/train/checkpoint.h"
#include "core/train/objective.h"
#include "core/train/optimizer.h"
#include "core/train/settings.h"

#include <chrono>
#include <memory>

namespace mullion {

/// Trains an objective in a run folder whose lock the caller holds. Knows no model.
class Trainer
{
public:
    Trainer(const RunFolder& run, const TrainingSettings& settings, Objective& objective,
            TrainingObserver& observer);

    /// From the latest checkpoint, or from the start, to the last step or a request to stop.
    /// Resuming gives the same weights bit for bit as never having stopped (same build, same
    /// processor, same number of threads).
    Result<TrainingEnd> train();

private:
    Result<TrainingEnd> runCaught();
    Result<TrainingEnd> run();
    Result<> begin();
    Result<> obeyRequests();
    Result<> pause();
    Result<> takeStep();
    Result<> reportIfDue();
    Result<> reportGradient();
    Result<> validateIfDue();
    Result<> saveIfDue();
    Result<> save();
    Result<TrainingEnd> finish();

    Result<> record(decltype(Event::what) what);
    [[nodiscard]] Result<> diverged(const std::string& what) const;
    Result<> countGradient(double norm);
    Result<> warnIfOdd(SeriesMemory& series, double value, std::string_view what);
    void countTime();
    [[nodiscard]] bool isDue(std::uint64_t every) const;
    [[nodiscard]] double remainingSeconds() const;
    [[nodiscard]] CheckpointStore::Content content() const;

    using Clock = std::chrono::steady_clock;

    const RunFolder& m_run;
    TrainingSettings m_settings;
    Objective& m_objective;
    TrainingObserver& m_observer;
    NamedTensors m_parameters;
    std::unique_ptr<Optimizer> m_optimizer;
    CheckpointStore m_checkpoints;
    std::optional<EventWriter> m_events;

    TrainingState m_state;
    std::uint64_t m_savedStep = 0;
    bool m_stopWanted = false;
    Clock::time_point m_lastTick; ///< up to when m_state.elapsedSeconds has counted

    std::uint64_t m_sittingSteps = 0; ///< since this process began
    double m_secondsPerStep = 0;      ///< exponential mean, without validation
};

} // namespace mullion
