// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/languagemodelfile.h"
#include "core/train/objectiverequest.h"

#include <memory>

namespace mullion {

/// The base that the run names, which must be what it was and belong to the tokenizer. Error
/// (`Input`): it is not, or names none.
Result<LoadedLanguageModel> openBaseOf(const ObjectiveRequest& request, const Tokenizer& tokenizer);

// One for each file of a kind.
Result<std::unique_ptr<Objective>> openIcaeTraining(const ObjectiveRequest& request);
Result<std::unique_ptr<Objective>> openIcaeTuning(const ObjectiveRequest& request);

} // namespace mullion
