// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>

namespace mullion {

/// One number that was measured, with its unit.
struct MetricEvent
{
    std::string name; ///< "training.bits_per_byte", "validation.bits_per_byte"
    double value = 0;
    std::string unit;
    std::map<std::string, std::string> labels; ///< e.g. context = "3"
};

/// How far a run is. Remaining time is an estimate from the last minutes.
struct ProgressEvent
{
    std::uint64_t allSteps = 0;
    double elapsedSeconds = 0; ///< time spent training, over all sittings
    double remainingSeconds = 0;
};

struct WarningEvent
{
    std::string message;
};

enum class RunChange
{
    Started, ///< from nothing; all events before are superseded
    Resumed, ///< all events after the event's step are superseded
    Saved,   ///< a checkpoint of the event's step is complete
    Paused,  ///< on request, after a checkpoint; the process waits
    Continued,
    Stopped, ///< on request, after a checkpoint
    Finished,
    Failed
};

struct ChangeEvent
{
    RunChange change = RunChange::Started;
    std::string message;
};

/// One line of events.jsonl.
struct Event
{
    std::uint64_t step = 0;
    double atSeconds = 0; ///< since 1970, UTC
    std::variant<MetricEvent, ProgressEvent, WarningEvent, ChangeEvent> what;
};

} // namespace mullion
