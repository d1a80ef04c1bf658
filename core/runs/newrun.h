// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/commandline.h"
#include "core/runs/runspec.h"

namespace mullion {

/// The spec of a new run with all rules checked and its inputs read once. What `out` and `resume`
/// say is not looked at. Errors: `Usage` for what was said, `Input` for what was named.
Result<RunSpec> specOf(const RunCommand& command);

/// What the run uses besides its corpus, each with what comes behind it. Errors: `Usage` for an
/// input that is missing, those of `describeInput` and `inputsBehind`.
Result<std::vector<UsedInput>> usesOf(const RunCommand& command);

} // namespace mullion
