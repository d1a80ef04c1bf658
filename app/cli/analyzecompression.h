// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// `mullion analyze compression`: what each tokenizer makes of a text.
void declareAnalyzeCompression(CLI::App& analyze, Action& action);

} // namespace mullion::cli
