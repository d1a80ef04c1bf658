// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/event.h"
#include "core/runs/runspec.h"

#include <filesystem>
#include <string>
#include <vector>

namespace mullion::workbench {

/// What the folder of one run says in words.
struct RunDetails
{
    RunSpec spec;
    std::vector<Event> changes;  ///< of state, in order, without those that only say "saved"
    std::vector<Event> warnings; ///< the last ones
    std::string logTail;         ///< the last lines of log.txt
};

/// Reads them. Errors (`Input`): no run, or its spec or events cannot be read.
Result<RunDetails> readRunDetails(const std::filesystem::path& run);

} // namespace mullion::workbench
