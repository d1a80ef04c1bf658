// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/tokenexamples.h"
#include "core/train/objectiverequest.h"
#include "core/train/settings.h"

#include <memory>

namespace mullion {

/// Sets `settings.exampleSymbols` if it is 0 and text has to be encoded: to what fills `context`
/// tokens most often, or but for a few texts in ten thousand with `deviations` = 4.
Result<> chooseExampleSymbols(const ObjectiveRequest& request, const Tokenizer& tokenizer,
                              TokenSettings& settings, double deviations = 1);

/// The run's training examples of `settings.context` tokens, from its dataset if it has one, else
/// from its corpus; asked for again, they begin again.
Result<std::unique_ptr<TokenExamples>>
openTrainingTokens(const ObjectiveRequest& request, std::shared_ptr<const Tokenizer> tokenizer,
                   const TokenSettings& settings);

} // namespace mullion
