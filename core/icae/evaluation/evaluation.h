// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/answers.h"
#include "core/icae/evaluation/evaluationplan.h"
#include "core/icae/evaluation/restoration.h"
#include "core/icae/evaluation/table.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// What an ICAE is measured on.
struct EvaluationInput
{
    const ContextModel* model = nullptr;
    const ContextModel* timed = nullptr;     ///< the same without batches of its own, for latency
    const ContextModel* untrained = nullptr; ///< measured beside it where that tells something
    const Tokenizer* tokenizer = nullptr;
    std::span<const TokenIds> documents; ///< held-out
    std::span<const TokenIds> code;      ///< empty: made up
    std::span<const TokenIds> numbers;   ///< empty: made up
    std::span<const TokenQuestion> questions;
};

/// Takes each table as soon as it is whole.
using TableSink = std::function<Result<>(const Table&)>;

/// The answers of one source to all questions.
using AnswersSink = std::function<Result<>(AnswerSource, std::span<const Answer>)>;

/// Measures all parts of a plan. The same input, plan and machine give the same numbers, latency
/// aside.
class Evaluation
{
public:
    /// The plan is `completed`; what the input points to must live on.
    Evaluation(const EvaluationInput& input, EvaluationPlan plan)
        : m_input(input)
        , m_plan(std::move(plan))
    {
    }

    /// Hears the answers to the questions too.
    void setAnswersSink(AnswersSink sink) { m_answersSink = std::move(sink); }

    /// Errors: `Input` when no document is long enough for a part; those of model, tokenizer and
    /// sink.
    [[nodiscard]] Result<> run(const TableSink& sink) const;

private:
    struct NamedModel
    {
        const ContextModel* model;
        std::string name;
    };

    [[nodiscard]] Result<Table> measure(EvaluationPart part) const;
    [[nodiscard]] Result<Table> byLength() const;
    [[nodiscard]] Result<Table> bySlots() const;
    [[nodiscard]] Result<Table> byType() const;
    [[nodiscard]] Result<Table> continuation() const;
    [[nodiscard]] Result<Table> rates() const;
    [[nodiscard]] Result<Table> collapse() const;
    [[nodiscard]] Result<Table> latency() const;
    [[nodiscard]] Result<Table> questions() const;

    [[nodiscard]] std::vector<NamedModel> models() const;
    /// Passages of just `tokens`. Error (`Input`): there is none.
    [[nodiscard]] Result<std::vector<TokenIds>> passages(std::uint32_t tokens) const;
    [[nodiscard]] Result<RestorationFigures> restoration(const ContextModel& model,
                                                         std::span<const TokenIds> texts,
                                                         std::uint32_t slots) const;
    [[nodiscard]] std::string seedText() const;

    EvaluationInput m_input;
    EvaluationPlan m_plan;
    AnswersSink m_answersSink;
};

} // namespace mullion
