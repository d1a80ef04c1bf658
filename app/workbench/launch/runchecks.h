// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/commandline.h"

#include <map>
#include <string>

namespace mullion::workbench {

/// What is wrong with what a command names, by place in the form: "corpus", "validation-corpus",
/// "out", or the id of an input. Places without a problem are not in it.
using RunProblems = std::map<std::string, Error>;

/// The parts of a command that are checked by looking at files; two commands that are the same in
/// these have the same problems.
struct RunPlaces
{
    std::string kind;
    std::vector<std::string> corpus;
    std::vector<std::string> validationCorpus;
    std::string jsonField;
    std::map<std::string, std::string> inputs;
    std::string out;
    bool several = false; ///< the folder is one for many runs, and may be there already

    static RunPlaces of(const RunCommand& command, bool several);
    friend bool operator==(const RunPlaces&, const RunPlaces&) = default;
};

/// Looks at files and folders: for a worker thread.
RunProblems checkPlaces(const RunPlaces& places);

} // namespace mullion::workbench
