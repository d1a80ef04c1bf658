// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/commandline.h"

namespace mullion::cli {

/// Tells what the run would need, from a few steps of it, and what of that is not there.
Result<> printForecast(const RunCommand& command, bool asJson);

} // namespace mullion::cli
