// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/runs/runlabels.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace mullion::cli {

/// mullion runs label RUN.
void declareRunsLabel(CLI::App& runs, Action& action);

nlohmann::ordered_json toJson(const RunLabels& labels);

/// On one line: "name" (group) #tag #tag, archived. Empty when nothing is written on the run.
std::string lineOf(const RunLabels& labels);

} // namespace mullion::cli
