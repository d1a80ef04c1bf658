// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfolder.h"

#include "core/base/file.h"

#include <fmt/format.h>

namespace mullion {

namespace fs = std::filesystem;

namespace {

/// What `create` had made when it was killed before it could write spec.json.
bool isLeftByCreate(const fs::directory_entry& entry)
{
    const std::string name = entry.path().filename().string();
    std::error_code error;
    if (name == "checkpoints" || name == "artifacts")
        return fs::is_empty(entry.path(), error) && !error;
    return name.starts_with("spec.json.") && name.ends_with(".part");
}

bool isFree(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return true;
    fs::directory_iterator entry(path, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        if (!isLeftByCreate(*entry))
            return false;
    }
    return !error;
}

} // namespace

Result<RunFolder> RunFolder::create(const fs::path& path, const RunSpec& spec)
{
    std::error_code error;
    if (!isFree(path))
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' exists and is not empty; a new run never writes over another",
                                path.string()),
                    "Choose another --out, or add --resume to go on with this run");
    RunFolder run(path);
    fs::create_directories(run.checkpoints(), error);
    if (!error)
        fs::create_directories(run.artifacts(), error);
    if (error)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot make the folder '{}': {}", path.string(), error.message()),
                    "Choose a place that can be written");
    MULLION_TRY(writeFileAtomically(run.specFile(), spec.toJson()));
    return run;
}

void RunFolder::removeIfNeverStarted() const
{
    std::error_code ignored;
    if (!fs::exists(eventsFile(), ignored) || fs::is_empty(eventsFile(), ignored))
        fs::remove_all(m_path, ignored);
}

Result<RunFolder> RunFolder::open(const fs::path& path)
{
    RunFolder run(path);
    std::error_code error;
    if (!fs::is_regular_file(run.specFile(), error))
        return fail(ErrorCode::Input,
                    fmt::format("'{}' is no run folder: it has no spec.json", path.string()),
                    "Name a folder that 'mullion train' has made");
    return run;
}

Result<RunSpec> RunFolder::readSpec() const
{
    constexpr std::uint64_t kLimitBytes = 256u << 20;
    const auto text = readFile(specFile(), kLimitBytes);
    if (!text)
        return fail(text.error());
    return RunSpec::fromJson(asChars(*text), specFile().string());
}

} // namespace mullion
