// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/results/runcurves.h"

#include <span>
#include <string>
#include <vector>

namespace mullion::cli {

/// The curves of all runs in the folders. Error (`Input`): no run in a folder, one that cannot be
/// read.
Result<std::vector<RunCurves>> openRuns(std::span<const std::string> folders);

} // namespace mullion::cli
