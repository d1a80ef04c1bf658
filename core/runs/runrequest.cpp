// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrequest.h"

#include "core/base/file.h"
#include "core/runs/runfolder.h"

#include <array>
#include <filesystem>
#include <string>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLimitBytes = 64;

constexpr std::array<std::pair<RunRequest, std::string_view>, 4> kWords = {{
    {RunRequest::Stop, "stop\n"},
    {RunRequest::Pause, "pause\n"},
    {RunRequest::Continue, "continue\n"},
    {RunRequest::Save, "save\n"},
}};

std::optional<RunRequest> read(const fs::path& file)
{
    const auto text = readFile(file, kLimitBytes);
    if (!text)
        return std::nullopt;
    for (const auto& [request, word] : kWords) {
        if (asChars(*text) == word)
            return request;
    }
    return std::nullopt;
}

} // namespace

Result<> askRun(const RunFolder& run, RunRequest request)
{
    if (read(run.requestFile()) == RunRequest::Stop)
        return {};
    for (const auto& [known, word] : kWords) {
        if (known == request)
            return writeFileAtomically(run.requestFile(), word);
    }
    return {};
}

std::optional<RunRequest> takeRequest(const RunFolder& run)
{
    // Renamed first: between reading and removing another request could take its place.
    fs::path taken = run.requestFile();
    taken += ".taken";
    std::error_code error;
    fs::rename(run.requestFile(), taken, error);
    if (error)
        return std::nullopt;
    const auto request = read(taken);
    fs::remove(taken, error);
    return request;
}

} // namespace mullion
