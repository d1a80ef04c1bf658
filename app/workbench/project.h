// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace mullion::workbench {

/// A project folder: `project.json` and what it names. Paths are absolute once read.
struct Project
{
    std::filesystem::path folder;
    std::string name;
    std::vector<std::filesystem::path> texts;
    std::vector<std::string> tokenizers; ///< names of built-in ones, or paths
    std::vector<std::filesystem::path> runs;
    std::vector<std::filesystem::path> icaes; ///< run folders of those to restore texts with

    std::filesystem::path openText;          ///< shown first; empty: none
    std::vector<std::string> openTokenizers; ///< of the panes, left to right
};

/// The file that makes a folder a project.
inline constexpr const char* kProjectFile = "project.json";

/// Reads `folder`/project.json. Errors: `Input`, with the field that is wrong.
Result<Project> readProject(const std::filesystem::path& folder);

} // namespace mullion::workbench
