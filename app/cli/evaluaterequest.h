// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/icaechoice.h"
#include "core/icae/evaluation/batchedmodel.h"
#include "core/icae/evaluation/evaluationplan.h"
#include "core/text/contextquestions.h"
#include "core/text/corpus.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace mullion::cli {

/// What 'icae evaluate' was asked for.
struct EvaluateRequest
{
    IcaeChoice icae;
    CorpusSpec corpus;
    std::string part = "validation";
    std::uint64_t limitBytes = 20'000'000;
    std::vector<std::filesystem::path> code;
    std::vector<std::filesystem::path> numbers;
    QuestionFiles questions;
    std::size_t mostQuestions = 200;
    std::vector<std::string> only;
    std::vector<std::string> types;
    EvaluationPlan plan;
    std::size_t batch = BatchOptions().texts;
    bool untrained = false;
    bool json = false;
    std::string out;
    std::string answers;

    /// All options.
    void declare(CLI::App& command);

    /// Which part of corpus and questions is measured.
    [[nodiscard]] CorpusPart corpusPart() const;

    /// Parts that were asked for, or all that there is an input for. Error (`Usage`): an input that
    /// they need is not there.
    [[nodiscard]] Result<EvaluationPlan> namedPlan() const;
};

} // namespace mullion::cli
