// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/opener.h"
#include "core/tokenize/trace.h"
#include "widgets/models/bitsprofile.h"
#include "widgets/models/codeuses.h"

#include <memory>
#include <string>

namespace mullion::workbench {

/// What one pane shows: a tokenizer and, as far as it has come, what it made of the open text.
struct PaneState
{
    enum class Progress
    {
        Empty, ///< no tokenizer or no text
        Opening,
        Running,
        Done,
        Failed
    };

    std::string source; ///< of the tokenizer that was chosen, opened or not
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const Trace> trace; ///< never null once there is a tokenizer and a text
    BitsProfile profile;
    CodeUses uses;
    Progress progress = Progress::Empty;
};

} // namespace mullion::workbench
