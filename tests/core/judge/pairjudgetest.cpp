// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/pairjudge.h"

#include "core/judge/answerpairs.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const JudgedPair kPair = {"The {b} hat is red.", "Which colour?", "red", "{a}"};

/// Says what a function of the last message says.
class ScriptedJudge final : public ChatModel
{
public:
    explicit ScriptedJudge(std::function<Result<std::string>(const std::string&)> script)
        : m_script(std::move(script))
    {
    }
    Result<std::string> reply(std::span<const ChatMessage> messages) override
    {
        return m_script(messages.back().content);
    }

private:
    std::function<Result<std::string>(const std::string&)> m_script;
};

std::string choosing(const std::string& choice)
{
    return R"({"reason": "so", "choice": ")" + choice + R"("})";
}

Verdict verdictOf(std::function<Result<std::string>(const std::string&)> script)
{
    ScriptedJudge judge(std::move(script));
    return judgePair(judge, JudgePrompt::builtIn(), kPair).value();
}

bool redIsA(const std::string& message)
{
    return message.find("Answer A:\nred") != std::string::npos;
}

// ---- prompts ----------------------------------------------------------------------------------

TEST(JudgePrompt, OursHasExamplesAndAsksForTheReasonFirst)
{
    const auto messages = JudgePrompt::builtIn().about(kPair, false);
    ASSERT_THAT(messages, SizeIs(8));
    EXPECT_EQ(messages[0].role, "system");
    std::vector<std::optional<Preference>> examples;
    for (std::size_t i = 1; i + 1 < messages.size(); i += 2) {
        EXPECT_EQ(messages[i].role, "user");
        const JudgeReply reply = readJudgeReply(messages[i + 1].content, false);
        EXPECT_FALSE(reply.reason.empty());
        EXPECT_LT(reply.text.find("reason"), reply.text.find("choice"));
        examples.push_back(reply.choice);
    }
    EXPECT_THAT(examples, ElementsAre(Preference::Second, Preference::Tie, Preference::First));
}

TEST(JudgePrompt, PlacesAreFilledOnce)
{
    const auto prompt = JudgePrompt::parse("=== user\n\n{context}|{prompt}|{a}|{b}\n\n").value();
    EXPECT_THAT(prompt.about(kPair, false),
                ElementsAre(ChatMessage{"user", "The {b} hat is red.|Which colour?|red|{a}"}));
    EXPECT_THAT(prompt.about(kPair, true),
                ElementsAre(ChatMessage{"user", "The {b} hat is red.|Which colour?|{a}|red"}));
}

TEST(JudgePrompt, WhatIsMissingIsSaid)
{
    EXPECT_THAT(JudgePrompt::parse("hello").error().what, HasSubstr("no message"));
    EXPECT_THAT(JudgePrompt::parse("=== robot\n").error().what, HasSubstr("'robot'"));
    EXPECT_THAT(JudgePrompt::parse("=== user\n{context} {prompt} {a}").error().what,
                HasSubstr("{b}"));
}

// ---- replies ----------------------------------------------------------------------------------

TEST(JudgeReplies, AreReadWithWhatIsAroundThem)
{
    const JudgeReply reply =
        readJudgeReply("Sure:\n```json\n{\"reason\": \"x {y}\", \"choice\": \"A\"}\n```", false);
    EXPECT_EQ(reply.choice, Preference::First);
    EXPECT_EQ(reply.reason, "x {y}");
    EXPECT_EQ(readJudgeReply(choosing("A"), true).choice, Preference::Second);
    EXPECT_EQ(readJudgeReply(choosing("b"), false).choice, Preference::Second);
    EXPECT_EQ(readJudgeReply(choosing("TIE"), true).choice, Preference::Tie);
}

TEST(JudgeReplies, AreNotGuessedAt)
{
    for (const std::string text : {"A", "", "{", "}{", "{}", "[1]", R"({"choice": 1})",
                                   R"({"choice": "C"})", "A is {better}"})
        EXPECT_FALSE(readJudgeReply(text, false).choice) << text;
}

// ---- verdicts ---------------------------------------------------------------------------------

TEST(Verdicts, NeedBothOrders)
{
    const Verdict fair =
        verdictOf([](const std::string& message) { return choosing(redIsA(message) ? "A" : "B"); });
    EXPECT_EQ(fair.choice, Preference::First);
    EXPECT_TRUE(fair.ordersAgree);

    const Verdict biased = verdictOf([](const std::string&) { return choosing("A"); });
    EXPECT_EQ(biased.choice, Preference::Tie);
    EXPECT_FALSE(biased.ordersAgree);
    EXPECT_EQ(biased.replies[0].choice, Preference::First);
    EXPECT_EQ(biased.replies[1].choice, Preference::Second);

    const Verdict unreadable = verdictOf(
        [](const std::string& message) { return redIsA(message) ? choosing("A") : "hm"; });
    EXPECT_FALSE(unreadable.choice);
}

TEST(Verdicts, ErrorsOfTheJudgeAreErrors)
{
    ScriptedJudge judge([](const std::string&) -> Result<std::string> {
        return fail(ErrorCode::Resource, "gone", "");
    });
    EXPECT_EQ(judgePair(judge, JudgePrompt::builtIn(), kPair).error().what, "gone");
}

TEST(Verdicts, AreCounted)
{
    VerdictCounts counts;
    counts.add({Preference::First, true, {}});
    counts.add({Preference::Second, true, {}});
    counts.add({Preference::Tie, true, {}});
    counts.add({Preference::Tie, false, {}});
    counts.add({});
    EXPECT_EQ(counts.wins, 1u);
    EXPECT_EQ(counts.losses, 1u);
    EXPECT_EQ(counts.ties, 2u);
    EXPECT_EQ(counts.disagreements, 1u);
    EXPECT_EQ(counts.unreadable, 1u);
    EXPECT_DOUBLE_EQ(counts.onPar(), 0.75);
}

// ---- pairs from files -------------------------------------------------------------------------

class AnswerPairsTest : public testing::Test
{
protected:
    std::filesystem::path file(const std::string& name, const std::string& lines)
    {
        std::ofstream(m_folder / name) << lines;
        return m_folder / name;
    }
    TemporaryFolder m_folder;
};

TEST_F(AnswerPairsTest, BelongToTheSameQuestion)
{
    const auto one = file("one", R"({"input":"c","prompt":"p","answers":{"slots":"1","full":"2"}})"
                                 "\n\n"
                                 R"({"input":"c","prompt":"q","answers":{"slots":"3"}})"
                                 "\n");
    const auto two = file("two", R"({"input":"c","prompt":"q","answers":{"slots":"4"}})");
    const AnswerPairs pairs = pairAnswers({one, "slots"}, {two, "slots"}).value();
    ASSERT_THAT(pairs.pairs, SizeIs(1));
    EXPECT_EQ(pairs.pairs[0].prompt, "q");
    EXPECT_EQ(pairs.pairs[0].first, "3");
    EXPECT_EQ(pairs.pairs[0].second, "4");
    EXPECT_EQ(pairs.withoutPartner, 1u);
}

TEST_F(AnswerPairsTest, ErrorsNameLineAndSystems)
{
    const auto good = file("good", R"({"input":"c","prompt":"p","answers":{"slots":"1"}})");
    const auto bad = file("bad", "\n{\"input\": 1}\n");
    EXPECT_THAT(pairAnswers({bad, "slots"}, {good, "slots"}).error().what, HasSubstr("bad:2"));
    const auto error = pairAnswers({good, "full"}, {good, "slots"}).error();
    EXPECT_THAT(error.what, HasSubstr("no answer of 'full'"));
    EXPECT_THAT(error.cure, HasSubstr("slots"));
    const auto other = file("other", R"({"input":"d","prompt":"p","answers":{"slots":"1"}})");
    EXPECT_THAT(pairAnswers({good, "slots"}, {other, "slots"}).error().what,
                HasSubstr("no question in common"));
}

} // namespace
} // namespace mullion
