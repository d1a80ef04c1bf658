// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// mullion runs queue ... and mullion runs work.
void declareRunsQueue(CLI::App& runs, Action& action);

} // namespace mullion::cli
