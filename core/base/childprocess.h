// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <functional>
#include <stop_token>

namespace mullion {

/// Runs `work` in a copy of this process (fork) and gives back what it returned: for libraries that
/// end the process when something displeases them, write to standard error, or cannot be stopped.
/// The copy has this thread only, and what it writes to standard output and error goes nowhere.
/// Errors: `Cancelled` (the copy is killed); `Resource` when it cannot be started, ends without an
/// answer, or throws.
Result<Bytes> runInChildProcess(const std::function<Bytes()>& work, const std::stop_token& stop);

} // namespace mullion
