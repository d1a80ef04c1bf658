// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/icaechoice.h"
#include "core/icae/reply.h"

#include <cstdint>
#include <string>

namespace mullion::cli {

struct AskRequest
{
    IcaeChoice icae;
    std::string context; ///< a .slots file or a text
    std::string question;
    std::uint32_t slots = 0; ///< of a text's segments
    ReplyOptions options;
    bool json = false;
};

Result<> ask(const OpenedIcae& icae, const AskRequest& request);

/// `mullion icae ask`
void declareIcaeAsk(CLI::App& parent, Action& action);

} // namespace mullion::cli
