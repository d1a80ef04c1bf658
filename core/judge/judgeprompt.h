// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/judge/chatmodel.h"

#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// A question with the answers of two systems.
struct JudgedPair
{
    std::string context;
    std::string prompt;
    std::string first;
    std::string second;
};

/// What a judge is told: a conversation with examples, whose last message has places for what is to
/// be judged. As a text: "=== system", "=== user" or "=== assistant" on a line of its own begins a
/// message; {context}, {prompt}, {a} and {b} are the places.
class JudgePrompt
{
public:
    /// Our own (pairwise.txt): three examples, the reason before the choice.
    static const JudgePrompt& builtIn();

    /// Error (`Input`): no message, an unknown role, a place that is missing in the last message.
    static Result<JudgePrompt> parse(std::string_view text);

    /// The conversation about a pair; `swapped`: the second answer stands as A.
    [[nodiscard]] std::vector<ChatMessage> about(const JudgedPair& pair, bool swapped) const;

private:
    std::vector<ChatMessage> m_messages;
};

} // namespace mullion
