// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answerscores.h"

#include <algorithm>
#include <map>

namespace mullion {

namespace {

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 128;
}

/// Words of ROUGE (package rouge-score, no stemming): runs of letters and digits; what is not
/// ASCII is a letter.
std::vector<std::string> rougeWords(std::string_view text)
{
    std::vector<std::string> words;
    bool inWord = false;
    for (const char raw : text) {
        const char c = small(raw);
        const bool letter = isLetter(c);
        if (letter && !inWord)
            words.emplace_back();
        if (letter)
            words.back() += c;
        inWord = letter;
    }
    return words;
}

double f1Of(std::size_t common, std::size_t a, std::size_t b)
{
    if (a == 0 && b == 0)
        return 1;
    return 2 * static_cast<double>(common) / static_cast<double>(a + b);
}

std::size_t commonWords(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::map<std::string_view, std::size_t> left;
    for (const std::string& word : b)
        ++left[word];
    std::size_t common = 0;
    for (const std::string& word : a) {
        const auto found = left.find(word);
        if (found == left.end() || found->second == 0)
            continue;
        --found->second;
        ++common;
    }
    return common;
}

std::size_t longestCommonSubsequence(const std::vector<std::string>& a,
                                     const std::vector<std::string>& b)
{
    std::vector<std::size_t> row(b.size() + 1, 0); // of the words of `a` so far
    for (const std::string& word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::vector<std::string> answerWords(std::string_view answer)
{
    std::vector<std::string> words(1);
    for (const char raw : answer) {
        const char c = small(raw);
        if (isSpace(c))
            words.emplace_back();
        else if (isLetter(c))
            words.back() += c;
    }
    std::erase_if(words, [](const std::string& word) {
        return word.empty() || word == "a" || word == "an" || word == "the";
    });
    return words;
}

AnswerScores scoreAnswer(std::string_view answer, std::string_view expected)
{
    const auto said = answerWords(answer);
    const auto wanted = answerWords(expected);
    const auto saidAll = rougeWords(answer);
    const auto wantedAll = rougeWords(expected);
    return {said == wanted ? 1.0 : 0.0, f1Of(commonWords(said, wanted), said.size(), wanted.size()),
            f1Of(longestCommonSubsequence(saidAll, wantedAll), saidAll.size(), wantedAll.size())};
}

} // namespace mullion
