// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/tensorfile.h"
#include "core/runs/trainingstate.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace mullion {

/// The checkpoints of one run: folders step-NNNNNNNNNNNN with
///   model.safetensors      the weights,
///   optimizer.safetensors  what the optimizer remembers,
///   state.json             the loop's state, and size and hash of both files.
/// A folder gets its final name when all of it is on the disk; what has another name is not a
/// checkpoint.
class CheckpointStore
{
public:
    explicit CheckpointStore(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    struct Content
    {
        TrainingState state;
        NamedTensors weights;
        NamedTensors memory;
        std::map<std::string, std::string> description; ///< stands in model.safetensors
    };

    Result<> save(const Content& content) const;

    /// The folder of the latest checkpoint, sound or not.
    [[nodiscard]] std::optional<std::filesystem::path> latest() const;

    /// Reads into the tensors of `content`, in place. Errors (`Input`): a file that is missing,
    /// has another size or hash than state.json says, or does not fit the tensors.
    static Result<> load(const std::filesystem::path& checkpoint, Content& content);

    /// Removes all but the `keep` latest and that of `bestStep`, and what crashes left behind.
    void prune(std::uint64_t keep, std::uint64_t bestStep) const;

private:
    std::filesystem::path m_folder;
};

} // namespace mullion
