// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/checkpoints.h"

#include "core/runs/storedcheckpoint.h"

#include <fmt/format.h>

#include <charconv>

namespace mullion {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "step-";

} // namespace

std::string checkpointName(std::uint64_t step)
{
    return fmt::format("{}{:012}", kPrefix, step);
}

std::map<std::uint64_t, fs::path> listCheckpoints(const fs::path& folder)
{
    std::map<std::uint64_t, fs::path> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(kPrefix))
            continue;
        std::uint64_t step = 0;
        const char* end = name.data() + name.size();
        if (const auto read = std::from_chars(name.data() + kPrefix.size(), end, step);
            read.ptr == end && read.ec == std::errc())
            all.emplace(step, entry.path());
    }
    return all;
}

Result<fs::path> bestCheckpoint(const fs::path& run)
{
    const auto all = listCheckpoints(run / "checkpoints");
    if (all.empty())
        return fail(ErrorCode::Input, fmt::format("Run '{}' has no checkpoint yet", run.string()),
                    "Train it further: 'mullion train ... --resume'");
    const fs::path latest = all.rbegin()->second;
    const auto stored = readStoredCheckpoint(latest);
    if (!stored)
        return fail(stored.error());
    if (const auto best = all.find(stored->state.bestStep); stored->state.best && best != all.end())
        return best->second;
    return latest;
}

} // namespace mullion
