// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runkind.h"

#include <map>
#include <string>
#include <vector>

namespace mullion::workbench {

/// Files and folders that a tool is given, by id of the input.
using ToolPaths = std::map<std::string, std::vector<std::string>>;

struct ToolInput
{
    enum class Takes
    {
        Texts, ///< files and folders of text
        File,
        Folder,
        NewFile
    };

    std::string id; ///< as in --ID
    std::string label;
    std::string help;
    Takes takes = Takes::File;
    std::string filter{}; ///< of files, as in QFileDialog
};

/// A command of `mullion` that makes one file and is no run, declared as a run is, so that it gets
/// the same form.
struct ToolKind
{
    RunKind form; ///< fields and one preset: what the program takes when nothing is said
    std::vector<ToolInput> inputs;
    /// What is missing or does not fit, beyond the fields; nothing when all is well.
    std::optional<Error> (*check)(const FieldValues& values, const ToolPaths& paths);
    /// What `mullion` is started with.
    std::vector<std::string> (*arguments)(const FieldValues& values, const ToolPaths& paths);
};

const ToolKind& tokenizerTool(); ///< mullion tokenizer build
const ToolKind& evaluateTool();  ///< mullion icae evaluate

} // namespace mullion::workbench
