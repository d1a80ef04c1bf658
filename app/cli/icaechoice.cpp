// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaechoice.h"

namespace mullion::cli {

void IcaeChoice::declare(CLI::App& command)
{
    command.add_option("--icae", icae, "Run folder or checkpoint of an ICAE")
        ->required()
        ->check(CLI::ExistingPath)
        ->type_name("RUN");
    command
        .add_option("--base", base,
                    "Run folder or checkpoint of its base model, where it is not where the run "
                    "says")
        ->check(CLI::ExistingPath)
        ->type_name("RUN");
    command
        .add_option("-t,--tokenizer", tokenizer,
                    "Name or .tokenizer file, where the run's own is not to be found")
        ->type_name("T");
    command.add_option("--device", device, "Where the models run: cpu, cuda, cuda:1")
        ->capture_default_str();
}

Result<OpenedIcae> IcaeChoice::open(bool untrained) const
{
    return openIcae({icae, base, untrained}, tokenizer, device);
}

} // namespace mullion::cli
