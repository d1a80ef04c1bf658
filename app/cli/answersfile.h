// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/answers.h"

#include <span>
#include <string>
#include <vector>

namespace mullion::cli {

/// Questions with the answers of several systems, as JSON lines: the fields of the question
/// ("input", "prompt", "answer") and under "answers" one of each system by its name.
class AnswersFile
{
public:
    /// The questions must live on.
    explicit AnswersFile(std::span<const ContextQuestion> questions)
        : m_questions(questions)
    {
    }

    /// One answer to each question.
    void take(const std::string& system, std::span<const Answer> answers);

    [[nodiscard]] std::string text() const;

private:
    struct SystemAnswers
    {
        std::string system;
        std::vector<std::string> texts;
    };

    std::span<const ContextQuestion> m_questions;
    std::vector<SystemAnswers> m_answers;
};

} // namespace mullion::cli
