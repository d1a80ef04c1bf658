// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/checkpoint.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/runs/checkpoints.h"
#include "core/runs/storedcheckpoint.h"

#include <fmt/format.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWeightsFile = "model.safetensors";
constexpr const char* kMemoryFile = "optimizer.safetensors";
constexpr const char* kStateFile = "state.json";
constexpr const char* kUnfinished = ".unfinished-";

void syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor); // refused by some network file systems; the rename itself has happened
    ::close(descriptor);
}

/// Takes the name away first: a folder that is half removed must not look like a checkpoint.
void removeCheckpoint(const fs::path& folder)
{
    const fs::path doomed =
        folder.parent_path() / (std::string(kUnfinished) + "old-" + folder.filename().string());
    std::error_code ignored;
    fs::remove_all(doomed, ignored);
    fs::rename(folder, doomed, ignored);
    fs::remove_all(doomed, ignored);
}

Result<StoredFile> describe(const fs::path& folder, const char* name)
{
    const auto identity = identityOfFile(folder / name);
    if (!identity)
        return fail(identity.error());
    return StoredFile{name, identity->sizeBytes, identity->hash};
}

/// The content of a file of the checkpoint, if it is what state.json says.
Result<Safetensors> readChecked(const fs::path& checkpoint, const StoredCheckpoint& stored,
                                const char* name)
{
    const fs::path path = checkpoint / name;
    auto content = readFile(path);
    if (!content)
        return fail(std::move(content).error());
    const auto file = std::ranges::find(stored.files, name, &StoredFile::name);
    const StoredFile expected = file == stored.files.end() ? StoredFile{name, 0, {}} : *file;
    MULLION_TRY(checkStoredFile(checkpoint, expected, content->size(), identityOf(*content)));
    return Safetensors::parse(std::move(*content), path.string());
}

} // namespace

Result<> CheckpointStore::save(const Content& content) const
{
    const fs::path final = m_folder / checkpointName(content.state.step);
    const fs::path unfinished = m_folder / (kUnfinished + checkpointName(content.state.step));
    std::error_code error;
    fs::remove_all(unfinished, error);
    fs::create_directory(unfinished, error);
    if (error)
        return fail(
            ErrorCode::Output,
            fmt::format("Cannot make the folder '{}': {}", unfinished.string(), error.message()),
            "Free some space and check permissions, then resume the run");

    const auto write = [&]() -> Result<> {
        MULLION_TRY(saveTensors(unfinished / kWeightsFile, content.weights, content.description));
        MULLION_TRY(saveTensors(unfinished / kMemoryFile, content.memory));
        StoredCheckpoint stored{content.state, {}};
        for (const char* name : {kWeightsFile, kMemoryFile}) {
            auto file = describe(unfinished, name);
            if (!file)
                return fail(std::move(file).error());
            stored.files.push_back(std::move(*file));
        }
        return writeFileAtomically(unfinished / kStateFile, toJson(stored));
    };
    if (auto written = write(); !written) {
        fs::remove_all(unfinished, error);
        return written;
    }
    // A run that went back to an earlier checkpoint passes the same step again.
    if (fs::exists(final, error))
        removeCheckpoint(final);
    fs::rename(unfinished, final, error);
    if (error)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot rename '{}': {}", unfinished.string(), error.message()),
                    "Check the run folder, then resume the run");
    syncFolder(m_folder);
    return {};
}

std::optional<fs::path> CheckpointStore::latest() const
{
    const auto all = listCheckpoints(m_folder);
    if (all.empty())
        return std::nullopt;
    return all.rbegin()->second;
}

Result<> CheckpointStore::load(const fs::path& checkpoint, Content& content)
{
    const auto stored = readStoredCheckpoint(checkpoint);
    if (!stored)
        return fail(stored.error());
    const auto weights = readChecked(checkpoint, *stored, kWeightsFile);
    if (!weights)
        return fail(weights.error());
    const auto memory = readChecked(checkpoint, *stored, kMemoryFile);
    if (!memory)
        return fail(memory.error());
    MULLION_TRY(loadTensors(*weights, (checkpoint / kWeightsFile).string(), content.weights));
    MULLION_TRY(loadTensors(*memory, (checkpoint / kMemoryFile).string(), content.memory));
    content.state = stored->state;
    return {};
}

void CheckpointStore::prune(std::uint64_t keep, std::uint64_t bestStep) const
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_folder, ignored)) {
        if (entry.path().filename().string().starts_with(kUnfinished))
            fs::remove_all(entry.path(), ignored);
    }
    const auto all = listCheckpoints(m_folder);
    std::size_t older = all.size() > keep ? all.size() - keep : 0;
    for (const auto& [step, path] : all) {
        if (older-- == 0)
            break;
        if (step != bestStep)
            removeCheckpoint(path);
    }
}

} // namespace mullion
