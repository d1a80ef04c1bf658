// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runfolder.h"
#include "core/runs/usedinput.h"

#include <filesystem>
#include <string>

namespace mullion {

/// Whether inputs in this role are runs: "base", "icae".
bool isUsedRun(const std::string& role);

/// The run of a run folder or of one of its checkpoints.
Result<RunFolder> runBehind(const std::filesystem::path& source);

/// A trained run that another one builds on; its identity is the hash of its weights, those of the
/// best checkpoint if `source` is the run's folder. Errors: `Usage` for a role that is none,
/// `Input` for a run of another kind, without a checkpoint, or altered.
Result<UsedInput> describeUsedRun(const std::string& role, const std::string& source);

} // namespace mullion
