// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// `mullion analyze positions`: how each position inside a window is learned.
void declareAnalyzePositions(CLI::App& analyze, Action& action);

} // namespace mullion::cli
