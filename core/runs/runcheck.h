// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace mullion {

/// One thing of a run that was looked at.
struct RunFinding
{
    std::string subject; ///< "spec.json", "inputs", "checkpoint step-000000000100"
    Result<> result;
};

/// Looks at every part of a run folder: spec and its rules, inputs against their hashes, events,
/// checkpoints against theirs. Error (`Input`) when it is no run folder at all.
Result<std::vector<RunFinding>> checkRun(const std::filesystem::path& run);

} // namespace mullion
