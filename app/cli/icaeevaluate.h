// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/evaluaterequest.h"

namespace mullion::cli {

/// Measures and prints; `untrained` may be nullptr. Errors: those of the request and of
/// `Evaluation`.
Result<> evaluateIcae(const OpenedIcae& icae, const OpenedIcae* untrained,
                      const EvaluateRequest& request);

/// `mullion icae evaluate`.
void declareIcaeEvaluate(CLI::App& icae, Action& action);

} // namespace mullion::cli
