// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icae.h"

#include "app/cli/icaeask.h"
#include "app/cli/icaecompress.h"
#include "app/cli/icaeevaluate.h"
#include "app/cli/icaejudge.h"
#include "app/cli/icaerestore.h"

#include <vector>

namespace mullion::cli {

namespace {

/// One line per command.
const std::vector<CommandDeclaration>& commands()
{
    static const std::vector<CommandDeclaration> all = {
        declareIcaeCompress, declareIcaeRestore, declareIcaeAsk,
        declareIcaeEvaluate, declareIcaeJudge,
    };
    return all;
}

} // namespace

void declareIcae(CLI::App& parent, Action& action)
{
    auto* icae = parent.add_subcommand(
        "icae", "Squeeze texts into memory slots, restore them, ask about them, and measure that");
    icae->require_subcommand(1);
    for (const CommandDeclaration declare : commands())
        declare(*icae, action);
}

} // namespace mullion::cli
