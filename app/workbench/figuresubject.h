// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/panestate.h"
#include "core/analysis/ledger.h"
#include "core/base/result.h"
#include "core/tokenize/codebook.h"

#include <string>
#include <vector>

namespace mullion::workbench {

/// What a figure shows: a text and what one or two tokenizers made of it.
struct FigureSubject
{
    OpenText text;
    std::vector<PaneState> panes;
    /// One for each pane, where the figure is of these (measureLedgers).
    std::vector<std::shared_ptr<const Ledger>> ledgers;

    /// The first tokenizer that has a codebook, or none.
    [[nodiscard]] std::shared_ptr<const Tokenizer> withCodebook() const;
};

/// Opens a project or a text and tokenizes it, on this thread. Without `tokenizers` those that
/// the project opens with, or `bytes`.
Result<FigureSubject> makeSubject(const std::filesystem::path& from,
                                  const std::vector<std::string>& tokenizers);

} // namespace mullion::workbench
