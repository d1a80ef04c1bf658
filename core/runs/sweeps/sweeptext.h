// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/commandline.h"

#include <string>
#include <utility>
#include <vector>

namespace mullion {

/// A field and its values.
using SweepAxis = std::pair<std::string, std::vector<std::string>>;

/// The file for `mullion sweep` that trains the command once for each choice of values. What `out`
/// and `resume` say is not in it.
std::string sweepText(const RunCommand& command, const std::vector<SweepAxis>& axes);

/// How many runs that are.
std::size_t sweepSize(const std::vector<SweepAxis>& axes);

} // namespace mullion
