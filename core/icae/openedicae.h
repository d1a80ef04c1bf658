// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/contextmodel.h"
#include "core/runs/engine.h"
#include "core/tokenize/tokenizer.h"

#include <memory>
#include <string>

namespace mullion {

/// An ICAE that was opened, and the tokenizer whose ids it reads.
struct OpenedIcae
{
    std::shared_ptr<const ContextModel> model;
    std::shared_ptr<const Tokenizer> tokenizer;
};

/// Loads the engine if need be. `tokenizer`: name or file; empty: that of the run or of its base.
/// Errors: those of the engine; `Input` for a tokenizer that the ICAE was not trained with.
Result<OpenedIcae> openIcae(const ContextModelSource& source, const std::string& tokenizer = {},
                            const std::string& device = "cpu");

} // namespace mullion
