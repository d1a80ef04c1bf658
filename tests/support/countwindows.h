// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"

#include <memory>
#include <string_view>

namespace mullion {

/// An Equal-Info tokenizer of the counting model of kTrainingText. The tree is grown once in a
/// program: that is what takes time.
inline std::shared_ptr<const EqualInfoTokenizer> countWindows(std::string_view name)
{
    static const WindowTree tree = growWindowTree(CountModel(kTrainingText), 16).value();
    return EqualInfoTokenizer::create(TokenizerName::parse(name).value(), tree).value();
}

} // namespace mullion
