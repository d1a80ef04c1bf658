// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/trainingstate.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// A file of a checkpoint as it was when written.
struct StoredFile
{
    std::string name;
    std::uint64_t sizeBytes = 0;
    std::string hash;
};

/// What stands in state.json.
struct StoredCheckpoint
{
    TrainingState state;
    std::vector<StoredFile> files;
};

/// Numbers are written so that they are read back bit for bit.
std::string toJson(const StoredCheckpoint& checkpoint);

/// Error (`Input`) for anything else; the text carries a hash of itself.
Result<StoredCheckpoint> storedCheckpointFromJson(std::string_view text, const std::string& origin);

/// Reads state.json of a checkpoint. Errors (`Input`): missing, altered.
Result<StoredCheckpoint> readStoredCheckpoint(const std::filesystem::path& checkpoint);

/// That a file of the checkpoint is what state.json says. Error (`Input`): it is not.
Result<> checkStoredFile(const std::filesystem::path& checkpoint, const StoredFile& file,
                         std::uint64_t sizeBytes, const std::string& hash);

/// The whole checkpoint, file by file.
Result<StoredCheckpoint> verifyCheckpoint(const std::filesystem::path& checkpoint);

} // namespace mullion
