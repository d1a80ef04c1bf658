// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Words of an answer as SQuAD compares them: ASCII letters small, ASCII punctuation taken out, the
/// articles "a", "an" and "the" left out, cut at white space.
std::vector<std::string> answerWords(std::string_view answer);

/// How near an answer comes to the expected one, each 0 ... 1. Two answers without any word agree.
struct AnswerScores
{
    double exact = 0;  ///< 1: the same `answerWords`
    double f1 = 0;     ///< of `answerWords` as bags (SQuAD)
    double rougeL = 0; ///< F1 of the longest common subsequence (Lin 2004) of small-letter words
};

AnswerScores scoreAnswer(std::string_view answer, std::string_view expected);

} // namespace mullion
