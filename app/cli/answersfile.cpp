// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answersfile.h"

#include <nlohmann/json.hpp>

namespace mullion::cli {

void AnswersFile::take(const std::string& system, std::span<const Answer> answers)
{
    SystemAnswers& all = m_answers.emplace_back();
    all.system = system;
    for (const Answer& answer : answers)
        all.texts.push_back(answer.text);
}

std::string AnswersFile::text() const
{
    using Json = nlohmann::ordered_json;
    std::string text;
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        const ContextQuestion& question = m_questions[i];
        Json line = {{"input", asChars(question.context)},
                     {"prompt", asChars(question.prompt)},
                     {"answer", asChars(question.answer)},
                     {"answers", Json::object()}};
        for (const SystemAnswers& all : m_answers)
            line["answers"][all.system] = all.texts[i];
        text += line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    }
    return text;
}

} // namespace mullion::cli
