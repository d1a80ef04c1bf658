// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judgeprompt.h"

#include "core/judge/pairwisetext.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mullion {

namespace {

constexpr std::string_view kHead = "=== ";
constexpr std::array<std::string_view, 4> kPlaces = {"{context}", "{prompt}", "{a}", "{b}"};

std::string withoutOuterLines(std::string text)
{
    const auto begin = text.find_first_not_of('\n');
    if (begin == text.npos)
        return {};
    return text.substr(begin, text.find_last_not_of('\n') - begin + 1);
}

/// In one pass, so that an answer that has "{b}" in it stays as it is.
std::string filled(std::string_view text, const std::array<std::string_view, 4>& values)
{
    std::string out;
    while (!text.empty()) {
        const auto place = std::ranges::find_if(
            kPlaces, [text](std::string_view name) { return text.starts_with(name); });
        if (place == kPlaces.end()) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        out += values[static_cast<std::size_t>(place - kPlaces.begin())];
        text.remove_prefix(place->size());
    }
    return out;
}

} // namespace

const JudgePrompt& JudgePrompt::builtIn()
{
    static const JudgePrompt prompt = parse(kPairwiseText).value();
    return prompt;
}

Result<JudgePrompt> JudgePrompt::parse(std::string_view text)
{
    const auto wrong = [](std::string what) {
        return fail(ErrorCode::Input, "A prompt for a judge " + std::move(what),
                    "See core/judge/pairwise.txt for one that works");
    };
    JudgePrompt prompt;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        if (line.starts_with(kHead)) {
            line = line.substr(kHead.size(), line.find_last_not_of("\r\n") + 1 - kHead.size());
            if (line != "system" && line != "user" && line != "assistant")
                return wrong(fmt::format("has a message of '{}'", line));
            prompt.m_messages.push_back({std::string(line), {}});
        } else if (!prompt.m_messages.empty()) {
            prompt.m_messages.back().content += line;
        }
    }
    if (prompt.m_messages.empty())
        return wrong("has no message");
    for (ChatMessage& message : prompt.m_messages)
        message.content = withoutOuterLines(std::move(message.content));
    for (const std::string_view place : kPlaces) {
        if (prompt.m_messages.back().content.find(place) == std::string::npos)
            return wrong(fmt::format("has no place {} in its last message", place));
    }
    return prompt;
}

std::vector<ChatMessage> JudgePrompt::about(const JudgedPair& pair, bool swapped) const
{
    auto messages = m_messages;
    messages.back().content = filled(messages.back().content,
                                     {pair.context, pair.prompt, swapped ? pair.second : pair.first,
                                      swapped ? pair.first : pair.second});
    return messages;
}

} // namespace mullion
