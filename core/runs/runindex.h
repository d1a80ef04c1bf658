// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

enum class RunCondition
{
    New, ///< made, but no training has begun
    Running,
    RunningElsewhere, ///< another host's process holds it; whether that lives cannot be seen here
    Finished,
    Stopped,
    Failed,
    Ended ///< the process is gone and left no result: killed, crashed, machine switched off
};

std::string_view nameOf(RunCondition condition);

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
    std::optional<double> validationBitsPerByte; ///< latest, context "full"
    double lastSignSeconds = 0;                  ///< time of the last event since 1970, 0: none
    std::string message;                         ///< why it failed
};

/// Error (`Input`): no run folder, or its spec.json cannot be read.
Result<RunSummary> summarize(const std::filesystem::path& run);

/// The runs in `folder` itself and below it, a few levels deep, in order of path. Folders inside
/// a run are not searched.
std::vector<std::filesystem::path> findRuns(const std::filesystem::path& folder);

} // namespace mullion
