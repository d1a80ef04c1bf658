// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shelltext.h"

#include "core/base/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// What a real shell makes of the line: its words, each followed by a zero byte.
std::vector<std::string> wordsOfShell(const std::string& line)
{
    FILE* pipe = ::popen(("set -f; printf '%s\\0' " + line).c_str(), "r");
    std::vector<std::string> words;
    std::string word;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        if (c != 0) {
            word += static_cast<char>(c);
            continue;
        }
        words.push_back(std::move(word));
        word.clear();
    }
    ::pclose(pipe);
    return words;
}

TEST(ShellTextTest, WordsAreThoseOfTheShell)
{
    for (const std::string line :
         {"a  b\tc", "'a b' c", "a'b c'd", "''", "a '' b", "\"a 'b' \\\" \\\\ \\$ \\x\"", "a\\ b",
          "a \\\n  b", "a\\\nb", "\"a\\\nb\"", "a # b", "a#b", "'#'", "x=[1,2]{a,b}*?",
          "ä 'ö ü'"}) {
        const auto words = wordsOf(line);
        ASSERT_TRUE(words) << line << ": " << words.error().sentence();
        EXPECT_EQ(*words, wordsOfShell(line)) << line;
    }
}

TEST(ShellTextTest, WhatIsQuotedIsReadBackByUsAndByTheShell)
{
    Random random(7);
    constexpr std::string_view kSome = "ab '\"\\$`*?[]{}()<>|&;#~!=\n\t-/";
    for (int round = 0; round < 40; ++round) {
        std::vector<std::string> words(1 + random.below(4));
        for (std::string& word : words)
            for (auto left = random.below(8); left > 0; --left)
                word += kSome[random.below(kSome.size())];
        const std::string line = quoted(words);
        const auto back = wordsOf(line);
        ASSERT_TRUE(back) << line << ": " << back.error().sentence();
        EXPECT_EQ(*back, words) << line;
        EXPECT_EQ(wordsOfShell(line), words) << line;
    }
}

TEST(ShellTextTest, WhatOnlyAShellCanDoIsRefusedByName)
{
    for (const auto& [line, named] :
         std::vector<std::pair<std::string, std::string>>{{"a $HOME", "'$'"},
                                                          {"a \"`date`\"", "'`'"},
                                                          {"a; b", "';'"},
                                                          {"a > b", "'>'"},
                                                          {"~/text", "'~'"},
                                                          {"a 'b", "never closed"},
                                                          {"a \"b", "never closed"},
                                                          {"a\nb", "second command"}}) {
        const auto words = wordsOf(line);
        ASSERT_FALSE(words) << line;
        EXPECT_EQ(words.error().code, ErrorCode::Usage);
        EXPECT_THAT(words.error().what, HasSubstr(named)) << line;
    }
}

TEST(ShellTextTest, LinesOfOtherSystemsAndEndsOfLinesAreNoWords)
{
    EXPECT_THAT(wordsOf("a \\\r\n b\r\n\n").value(), ElementsAre("a", "b"));
    EXPECT_THAT(wordsOf("\n # only a remark\n a\n# another\n").value(), ElementsAre("a"));
    EXPECT_THAT(wordsOf("a \\").value(), ElementsAre("a"));
}

} // namespace
} // namespace mullion
