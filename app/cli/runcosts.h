// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runspec.h"
#include "core/runs/sweeps/sweepplan.h"

namespace mullion::cli {

/// What one update of the run costs if every example fills the context: all matrix products of
/// model and head, forward and backward. Errors: those of opening the tokenizer.
Result<StepCost> stepCost(const RunSpec& spec);

} // namespace mullion::cli
