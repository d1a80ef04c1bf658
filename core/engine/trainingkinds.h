// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/objectiverequest.h"

#include <memory>

namespace mullion {

/// The objective of the run's kind; every kind has a line in trainingkinds.cpp. Errors: those of
/// what it is made from.
Result<std::unique_ptr<Objective>> openObjective(const ObjectiveRequest& request);

} // namespace mullion
