// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/fieldvalues.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// What a few steps of a run at its real sizes have shown.
struct ProbeMeasures
{
    double openSeconds = 0;    ///< from the start to the first step
    double secondsPerStep = 0; ///< mean, without measurements and checkpoints
    std::uint64_t steps = 0;   ///< that the mean is taken over
    bool validates = false;    ///< false: nothing is held out
    double validationSeconds = 0;
    double checkpointSeconds = 0;
    std::uint64_t checkpointBytes = 0;
    std::uint64_t validationEventBytes = 0; ///< of one measurement in events.jsonl
    std::uint64_t reportEventBytes = 0;     ///< of one report
    std::uint64_t otherEventBytes = 0;      ///< what is told once
    std::uint64_t peakMemoryBytes = 0;      ///< of the whole process
};

/// What a run will need from its start to its end.
struct Forecast
{
    double seconds = 0;
    double secondsPerStep = 0; ///< with measurements and checkpoints
    std::uint64_t memoryBytes = 0;
    std::uint64_t diskBytes = 0; ///< of the folder in the end, if the best checkpoint is a late one
    std::uint64_t mostDiskBytes = 0; ///< while a checkpoint is written and an early one is the best

    /// As one line of JSON; read back by `fromJson`.
    [[nodiscard]] std::string toJson() const;
    /// Error (`Input`): it is none.
    static Result<Forecast> fromJson(std::string_view text);
};

Forecast forecastOf(const FieldValues& values, const ProbeMeasures& measures);

/// What there is at this moment; nothing where it is not known.
struct FreeSpace
{
    std::optional<std::uint64_t> memoryBytes;
    std::optional<std::uint64_t> diskBytes;
};

/// A sentence for each thing there is too little of, with the cure.
std::vector<std::string> shortages(const Forecast& forecast, const FreeSpace& free);

/// "1.5 GB", "320 MB": as disks are sold, powers of ten.
std::string bytesInWords(std::uint64_t bytes);

} // namespace mullion
