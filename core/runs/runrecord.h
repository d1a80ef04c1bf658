// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runsummary.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace mullion {

/// By which a file or folder is known to be as it was. All zero: it is not there.
struct FileStamp
{
    std::uint64_t inode = 0;
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0; ///< compared for equality only: clocks go backwards too

    static FileStamp of(const std::filesystem::path& path);
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// What was read of a run and what it was read from.
struct RunRecord
{
    FileStamp spec;
    FileStamp events;
    FileStamp checkpoints;
    std::uint64_t eventBytes = 0; ///< of events.jsonl that are in the summary, whole lines
    RunSummary summary;           ///< its condition is not valid
};

using RunRecords = std::map<std::string, RunRecord>; ///< by path below the searched folder

/// A text with a hash of itself.
std::string toText(const RunRecords& records);

/// Nothing for a text that is damaged, altered or of another version.
RunRecords recordsFromText(std::string_view text);

} // namespace mullion
