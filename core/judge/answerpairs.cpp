// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answerpairs.h"

#include "core/base/file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <map>
#include <utility>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;

struct AnsweredQuestion
{
    std::string context;
    std::string prompt;
    std::string answer;
};

bool isAnswered(const Json& line)
{
    return line.is_object() && line.contains("input") && line["input"].is_string()
           && line.contains("prompt") && line["prompt"].is_string() && line.contains("answers")
           && line["answers"].is_object();
}

Result<AnsweredQuestion> readLine(std::string_view line, const std::string& origin,
                                  const std::string& system)
{
    const Json json = Json::parse(line, nullptr, false);
    if (!isAnswered(json))
        return fail(ErrorCode::Input,
                    origin + " is no JSON object with 'input', 'prompt' and 'answers'",
                    "Give a file that 'mullion icae evaluate --answers' has written");
    const Json& answers = json["answers"];
    if (!answers.contains(system) || !answers[system].is_string()) {
        std::vector<std::string> names;
        for (const auto& [name, text] : answers.items())
            names.push_back(name);
        return fail(ErrorCode::Input, fmt::format("{} has no answer of '{}'", origin, system),
                    fmt::format("Choose one of: {}", fmt::join(names, ", ")));
    }
    return AnsweredQuestion{json["input"].get<std::string>(), json["prompt"].get<std::string>(),
                            answers[system].get<std::string>()};
}

Result<std::vector<AnsweredQuestion>> readAnswers(const SystemAnswers& answers)
{
    const auto bytes = readFile(answers.file);
    MULLION_TRY(bytes);
    std::string_view text = asChars(*bytes);
    std::vector<AnsweredQuestion> all;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        auto question =
            readLine(line, fmt::format("{}:{}", answers.file.string(), number), answers.system);
        MULLION_TRY(question);
        all.push_back(std::move(*question));
    }
    return all;
}

} // namespace

Result<AnswerPairs> pairAnswers(const SystemAnswers& first, const SystemAnswers& second)
{
    auto ours = readAnswers(first);
    MULLION_TRY(ours);
    auto theirs = readAnswers(second);
    MULLION_TRY(theirs);
    std::map<std::pair<std::string_view, std::string_view>, const std::string*> known;
    for (const AnsweredQuestion& question : *theirs)
        known.try_emplace({question.context, question.prompt}, &question.answer);
    AnswerPairs all;
    for (AnsweredQuestion& question : *ours) {
        const auto partner = known.find({question.context, question.prompt});
        if (partner == known.end())
            ++all.withoutPartner;
        else
            all.pairs.push_back({std::move(question.context), std::move(question.prompt),
                                 std::move(question.answer), *partner->second});
    }
    if (all.pairs.empty())
        return fail(ErrorCode::Input,
                    fmt::format("'{}' and '{}' have no question in common", first.file.string(),
                                second.file.string()),
                    "Give answers to the same questions");
    return all;
}

} // namespace mullion
