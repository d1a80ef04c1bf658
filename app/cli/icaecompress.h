// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/icaechoice.h"
#include "core/icae/textslots.h"

#include <string>
#include <vector>

namespace mullion::cli {

struct CompressRequest
{
    IcaeChoice icae;
    std::vector<std::string> texts;
    std::string out;
    std::string format = "fp32";
    TextSlotsOptions options;
    bool json = false;
};

/// Each text into a file of its own. A text that fails is told of and does not keep the others from
/// being compressed; then the whole fails at the end.
Result<> compressTexts(const OpenedIcae& icae, const CompressRequest& request);

/// `mullion icae compress`
void declareIcaeCompress(CLI::App& parent, Action& action);

} // namespace mullion::cli
