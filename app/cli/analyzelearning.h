// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// `mullion analyze learning`: a text under each checkpoint of a run.
void declareAnalyzeLearning(CLI::App& parent, Action& action);

} // namespace mullion::cli
