// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

/// What people write on a run; it changes nothing of what the run is or does.
struct RunLabels
{
    std::string name;  ///< shown instead of the folder's name; empty: none
    std::string group; ///< empty: none
    std::vector<std::string> tags;
    std::string note;
    bool archived = false;         ///< kept, but not listed unless asked for
    std::optional<int> colorIndex; ///< of the run in every view, from 0; none: not chosen yet

    friend bool operator==(const RunLabels&, const RunLabels&) = default;
};

/// Where the labels of a run lie.
enum class LabelPlace
{
    RunFolder, ///< labels.json in the run's folder: they travel with it
    UserConfig ///< beside the user's settings, since the folder cannot be written
};

/// The name that people see: the label, or that of the folder.
std::string shownName(const std::filesystem::path& run, const RunLabels& labels);

/// The labels with tags sorted and each once, surrounding space gone. Errors (`Usage`): a tag with
/// space or comma in it, a name or group of several lines or more than 200 bytes, a note of more
/// than 64 KiB, a negative colour.
Result<RunLabels> tidied(RunLabels labels);

/// Whether the folder's own labels can be written.
LabelPlace labelPlace(const std::filesystem::path& run);

/// The file that holds, or would hold, the labels of this run at this place.
std::filesystem::path labelFile(const std::filesystem::path& run, LabelPlace place);

/// A run without labels has the default ones. Those in the user's config go before those in a
/// folder that cannot be written. Error (`Input`): the file is damaged.
Result<RunLabels> readLabels(const std::filesystem::path& run);

/// Tidies and writes them whole or not at all, and says where. Errors: those of `tidied`, `Output`.
Result<LabelPlace> writeLabels(const std::filesystem::path& run, const RunLabels& labels);

} // namespace mullion
