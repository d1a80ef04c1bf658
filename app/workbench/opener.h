// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/project.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

namespace mullion::workbench {

/// A text with the name it is shown under.
struct OpenText
{
    std::string name;
    std::filesystem::path path; ///< empty for pasted and typed texts
    std::shared_ptr<const Text> text;
};

struct OpenTokenizer
{
    std::string source; ///< built-in name or path
    std::shared_ptr<const Tokenizer> tokenizer;
};

/// A run folder, or one with runs below it.
struct OpenRuns
{
    std::filesystem::path folder;
    bool isOneRun = false;
};

using Opened = std::variant<OpenText, OpenTokenizer, Project, OpenRuns>;

/// What a path leads to: a folder with a project file is a project, a folder with runs in it (or
/// the spec.json of one) runs, *.tokenizer a tokenizer, everything else a text: a file as
/// `readTextFile` reads it, a folder with all texts below it. Blocks while reading; an empty text
/// is an `Input` error.
Result<Opened> openPath(const std::filesystem::path& path);

/// A text of one whole document.
OpenText makeText(std::string name, std::string_view content);

} // namespace mullion::workbench
