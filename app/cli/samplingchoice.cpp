// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/samplingchoice.h"

namespace mullion::cli {

void declareSampling(CLI::App& command, SamplingOptions& options)
{
    command
        .add_option("--temperature", options.temperature,
                    "Below 1 the likely becomes likelier; 0: always the most probable token")
        ->capture_default_str();
    command
        .add_option("--top-p", options.topP,
                    "Draw only from the most probable tokens that together have this probability")
        ->capture_default_str();
    command
        .add_option("--top-k", options.topK,
                    "Draw only from the k most probable tokens; 0: from all")
        ->capture_default_str();
    command.add_option("--seed", options.seed, "The same seed gives the same text")
        ->capture_default_str();
}

} // namespace mullion::cli
