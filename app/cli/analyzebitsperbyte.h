// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// `mullion analyze bits-per-byte`: what runs reached on held-out text, and at what cost.
void declareAnalyzeBitsPerByte(CLI::App& analyze, Action& action);

} // namespace mullion::cli
