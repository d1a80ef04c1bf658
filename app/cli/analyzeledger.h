// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// `mullion analyze ledger`: where every bit of a token stream goes.
void declareAnalyzeLedger(CLI::App& analyze, Action& action);

} // namespace mullion::cli
