// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/checkpointname.h"

#include "core/base/file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace mullion {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "step-";
constexpr std::uint64_t kStateLimitBytes = 1 << 20;

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
    const auto text = readFile(latest / "state.json", kStateLimitBytes);
    if (!text)
        return fail(text.error());
    const auto state = nlohmann::json::parse(asChars(*text), nullptr, false);
    if (state.is_object() && state.contains("best_step")
        && state["best_step"].is_number_unsigned()) {
        const auto best = all.find(state["best_step"].get<std::uint64_t>());
        if (best != all.end())
            return best->second;
    }
    return latest;
}

} // namespace mullion
