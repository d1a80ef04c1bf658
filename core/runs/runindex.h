// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runrecord.h"
#include "core/runs/runsummary.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace mullion {

/// The runs in `folder` itself and below it, a few levels deep, in order of path. Folders inside
/// a run are not searched.
std::vector<std::filesystem::path> findRuns(const std::filesystem::path& folder);

struct IndexedRun
{
    std::filesystem::path path;
    Result<RunSummary> summary;
};

/// The runs below a folder, thousands of them: what was read once is kept, here and in a file of
/// the user's cache, and only what has changed is read again; of a grown events.jsonl only the
/// new lines. The cache file is a convenience: whatever is wrong with it, the runs are read.
/// Whether a run is running is never kept but seen from its lock each time.
class RunIndex
{
public:
    /// `cacheFile` may be empty for none.
    explicit RunIndex(std::filesystem::path folder, std::filesystem::path cacheFile);

    /// In $XDG_CACHE_HOME/mullion or ~/.cache/mullion; empty when there is no such place.
    static std::filesystem::path usualCacheFile(const std::filesystem::path& folder);

    /// Looks again. In order of path.
    std::vector<IndexedRun> update();

    /// The same, telling each run as soon as it is read: reading thousands for the first time takes
    /// a while. Stops early when `tell` says false; the next look goes on.
    void update(const std::function<bool(IndexedRun)>& tell);

    /// Looks again at one run that lies in or below the folder. Errors: as `summarize`.
    Result<RunSummary> look(const std::filesystem::path& run);

    /// Writes the cache file if anything has changed. Error (`Output`): it cannot be written.
    Result<> save();

    /// How many runs the last update read as a whole, and of how many only new lines.
    [[nodiscard]] std::size_t runsRead() const { return m_runsRead; }
    [[nodiscard]] std::size_t runsContinued() const { return m_runsContinued; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_cacheFile;
    RunRecords m_records;
    bool m_isChanged = false;
    std::size_t m_runsRead = 0;
    std::size_t m_runsContinued = 0;
};

} // namespace mullion
