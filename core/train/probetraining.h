// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/trainingkinds.h"

namespace mullion {

/// The objective of a probe. Errors: as `openObjective`.
Result<std::unique_ptr<Objective>> openProbeTraining(const ObjectiveRequest& request);

} // namespace mullion
