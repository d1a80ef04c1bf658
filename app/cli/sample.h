// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace mullion::cli {

/// `mullion sample`: a trained model goes on with a prompt.
void declareSample(CLI::App& parent, Action& action);

} // namespace mullion::cli
