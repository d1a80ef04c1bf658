// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runkind.h"
#include "core/runs/runspec.h"

#include <map>
#include <string>
#include <vector>

namespace mullion::cli {

/// What somebody who wants a new run says about it: on a command line, or in the file of a sweep.
struct NewRun
{
    std::string preset;
    std::vector<std::string> settings; ///< field=value, in the order they were given
    std::vector<std::string> corpus;
    std::vector<std::string> validationCorpus;
    std::string jsonField = "text";
    std::map<std::string, std::string> uses; ///< InputRole and its source
};

/// The spec of the run with all rules checked and its inputs read once. Errors: `Usage` for what
/// was said, `Input` for what was named.
Result<RunSpec> specOf(const RunKind& kind, const NewRun& request);

} // namespace mullion::cli
