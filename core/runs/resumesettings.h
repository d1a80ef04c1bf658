// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace mullion {

class RunFolder;

/// Changes fields of a run that is about to be resumed: only those that change nothing of what is
/// learned (core/runs/README.md lists them). Where sums will be rounded differently from then on,
/// the run gets a warning event. `settings`: "field=value". Holds the run's lock meanwhile.
///
/// Errors (`Usage`): a field that must stay, an unknown field, a value out of range, a run that is
/// being trained.
Result<> changeForResume(const RunFolder& run, const std::vector<std::string>& settings);

} // namespace mullion
