// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/icaechoice.h"
#include "core/sampling/sampler.h"

#include <string>
#include <vector>

namespace mullion::cli {

struct RestoreRequest
{
    IcaeChoice icae;
    std::vector<std::string> files;
    std::string out = "-";
    std::string source; ///< what was compressed, to compare; empty: not at hand
    SamplingOptions sampling{.temperature = 0};
    bool ignoreRaw = false;
    bool json = false;
};

/// Each file's text, and what is to be said of it.
Result<> restoreFiles(const OpenedIcae& icae, const RestoreRequest& request);

/// `mullion icae restore`
void declareIcaeRestore(CLI::App& parent, Action& action);

} // namespace mullion::cli
