// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyze.h"

#include "app/cli/analyzebitsperbyte.h"
#include "app/cli/analyzecompression.h"
#include "app/cli/analyzelearning.h"
#include "app/cli/analyzeledger.h"
#include "app/cli/analyzelocality.h"
#include "app/cli/analyzepositions.h"

namespace mullion::cli {

void declareAnalyze(CLI::App& parent, Action& action)
{
    auto* analyze = parent.add_subcommand("analyze", "Numbers about texts, tokenizers and runs");
    analyze->require_subcommand(1);
    declareAnalyzeCompression(*analyze, action);
    declareAnalyzeLedger(*analyze, action);
    declareAnalyzeLocality(*analyze, action);
    declareAnalyzeBitsPerByte(*analyze, action);
    declareAnalyzePositions(*analyze, action);
    declareAnalyzeLearning(*analyze, action);
}

} // namespace mullion::cli
