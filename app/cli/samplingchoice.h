// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sampling/sampler.h"

#include <CLI/CLI.hpp>

namespace mullion::cli {

/// --temperature, --top-p, --top-k and --seed, at the defaults that `options` has, which must live
/// as long as the command.
void declareSampling(CLI::App& command, SamplingOptions& options);

} // namespace mullion::cli
