// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/event.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mullion {

class RunFolder;
struct RunSpec;

enum class RunCondition
{
    New, ///< made, but no training has begun
    Running,
    RunningElsewhere, ///< another host's process holds it; whether that lives cannot be seen here
    Paused,           ///< its process waits for 'mullion runs continue'
    Finished,
    Stopped,
    Failed,
    Ended ///< the process is gone and left no result: killed, crashed, machine switched off
};

std::string_view nameOf(RunCondition condition);

/// The last value of a metric.
struct KeyMetric
{
    double value = 0;
    std::string unit;
    std::uint64_t step = 0;

    friend bool operator==(const KeyMetric&, const KeyMetric&) = default;
};

/// What a folder says about its run without loading a model.
struct RunSummary
{
    std::filesystem::path path;
    RunCondition condition = RunCondition::New;
    std::string kind;
    std::string preset;
    std::uint64_t step = 0; ///< latest step that is known
    std::uint64_t allSteps = 0;
    std::uint64_t checkpointStep = 0; ///< 0: none
    double elapsedSeconds = 0;
    std::optional<double> remainingSeconds; ///< while it runs
    std::optional<double> trainingBitsPerByte;
    std::optional<double> validationBitsPerByte; ///< latest, of the main measurement
    /// By name: metrics without labels, and those with the one label context = "full", which for a
    /// byte model is the main one.
    std::map<std::string, KeyMetric> metrics;
    std::uint64_t warnings = 0;
    double lastSignSeconds = 0; ///< time of the last event since 1970, 0: none
    std::string message;        ///< why it failed
    std::optional<RunChange> lastChange;
    std::string device;        ///< as the spec asks for it: "auto", "cpu", "cuda"
    double startedSeconds = 0; ///< when its first step was begun, since 1970; 0: never

    friend bool operator==(const RunSummary&, const RunSummary&) = default;

    /// Seconds since the last event; 0 when the clock was set back meanwhile.
    [[nodiscard]] double silentSeconds(double nowSeconds) const;
};

/// What the spec says; no event taken in.
RunSummary summaryOf(const std::filesystem::path& path, const RunSpec& spec);

/// Takes in the next event of the run.
void takeIn(RunSummary& summary, const Event& event);

/// Sets what is true only now: the condition, from the lock, and what depends on it.
void judgeCondition(RunSummary& summary, const RunFolder& run);

/// Reads all of it. Error (`Input`): no run folder, or its spec.json cannot be read.
Result<RunSummary> summarize(const std::filesystem::path& run);

} // namespace mullion
