// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/judge/judgeprompt.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mullion {

/// Which of two answers is better.
enum class Preference
{
    First,
    Second,
    Tie
};

/// "first", "second", "tie".
std::string nameOf(Preference preference);

/// What a judge said when it was asked once.
struct JudgeReply
{
    std::string text; ///< in its own words
    std::string reason;
    std::optional<Preference> choice; ///< none: the reply has no choice that can be read
};

/// Reads {"reason": ..., "choice": "A" | "B" | "tie"}, also with other text around it. `swapped`:
/// the second answer stood as A.
JudgeReply readJudgeReply(std::string text, bool swapped);

/// What a judge says of a pair, asked in both orders.
struct Verdict
{
    /// Where the orders disagree, it was the order that decided: a tie. None: a reply could not be
    /// read.
    std::optional<Preference> choice;
    bool ordersAgree = false;
    std::array<JudgeReply, 2> replies; ///< as they stand, swapped
};

/// Errors: those of the judge.
Result<Verdict> judgePair(ChatModel& judge, const JudgePrompt& prompt, const JudgedPair& pair);

/// Verdicts, counted from the first system's side.
struct VerdictCounts
{
    std::size_t wins = 0;
    std::size_t losses = 0;
    std::size_t ties = 0;
    std::size_t disagreements = 0; ///< ties that are due to the order
    std::size_t unreadable = 0;    ///< in no other count

    void add(const Verdict& verdict);
    [[nodiscard]] std::size_t judged() const { return wins + losses + ties; }
    /// Wins and ties (reference, section 4.1), as a share of what was judged.
    [[nodiscard]] double onPar() const;
};

} // namespace mullion
