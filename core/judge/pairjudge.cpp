// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/pairjudge.h"

#include <nlohmann/json.hpp>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;

std::optional<Preference> choiceOf(const Json& json, bool swapped)
{
    if (!json.contains("choice") || !json["choice"].is_string())
        return {};
    std::string choice = json["choice"].get<std::string>();
    for (char& c : choice)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (choice == "tie")
        return Preference::Tie;
    if (choice == "a")
        return swapped ? Preference::Second : Preference::First;
    if (choice == "b")
        return swapped ? Preference::First : Preference::Second;
    return {};
}

} // namespace

std::string nameOf(Preference preference)
{
    switch (preference) {
    case Preference::First:
        return "first";
    case Preference::Second:
        return "second";
    case Preference::Tie:
        return "tie";
    }
    return {};
}

JudgeReply readJudgeReply(std::string text, bool swapped)
{
    JudgeReply reply;
    const auto begin = text.find('{');
    const auto end = text.rfind('}');
    if (begin != text.npos && end != text.npos && begin < end) {
        const Json json = Json::parse(text.substr(begin, end + 1 - begin), nullptr, false);
        if (json.is_object()) {
            reply.choice = choiceOf(json, swapped);
            if (json.contains("reason") && json["reason"].is_string())
                reply.reason = json["reason"].get<std::string>();
        }
    }
    reply.text = std::move(text);
    return reply;
}

Result<Verdict> judgePair(ChatModel& judge, const JudgePrompt& prompt, const JudgedPair& pair)
{
    Verdict verdict;
    for (const bool swapped : {false, true}) {
        auto text = judge.reply(prompt.about(pair, swapped));
        MULLION_TRY(text);
        verdict.replies[swapped ? 1 : 0] = readJudgeReply(std::move(*text), swapped);
    }
    const auto& [plain, other] = verdict.replies;
    if (!plain.choice || !other.choice)
        return verdict;
    verdict.ordersAgree = plain.choice == other.choice;
    verdict.choice = verdict.ordersAgree ? plain.choice : Preference::Tie;
    return verdict;
}

void VerdictCounts::add(const Verdict& verdict)
{
    if (!verdict.choice) {
        ++unreadable;
        return;
    }
    switch (*verdict.choice) {
    case Preference::First:
        ++wins;
        break;
    case Preference::Second:
        ++losses;
        break;
    case Preference::Tie:
        ++ties;
        break;
    }
    disagreements += verdict.ordersAgree ? 0 : 1;
}

double VerdictCounts::onPar() const
{
    return judged() == 0 ? 0 : static_cast<double>(wins + ties) / static_cast<double>(judged());
}

} // namespace mullion
