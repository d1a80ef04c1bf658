// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/localendpoint.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using Json = nlohmann::json;

LocalEndpoint::Reply said(const std::string& content)
{
    return {200, Json{{"choices", {{{"message", {{"content", content}}}}}}}.dump()};
}

/// Prefers the answer "good" wherever it stands, and A where there is none.
LocalEndpoint::Reply judged(const LocalEndpoint::Request& request)
{
    const std::string message = Json::parse(request.body)["messages"].back()["content"];
    const bool goodIsB = message.ends_with("Answer B:\ngood");
    return said(goodIsB ? R"({"reason": "B fits", "choice": "B"})"
                        : R"({"reason": "A fits", "choice": "A"})");
}

class IcaeJudgeTest : public testing::Test
{
protected:
    IcaeJudgeTest()
    {
        std::ofstream answers(m_folder / "answers.jsonl");
        for (const char* slots : {"good", "fair"})
            answers << Json{{"input", "text"},
                            {"prompt", std::string("about ") + slots},
                            {"answers", {{"slots", slots}, {"context", "poor"}}}}
                           .dump()
                    << "\n";
    }

    Outcome judge(const std::string& url, const std::string& more = {})
    {
        return runShell("cd '" + m_folder.path().string()
                        + "' && mullion icae judge answers.jsonl --model small --out v.jsonl --url "
                        + url + " " + more);
    }
    std::vector<Json> verdicts()
    {
        std::ifstream in(m_folder / "v.jsonl");
        std::vector<Json> all;
        for (std::string line; std::getline(in, line);)
            all.push_back(Json::parse(line));
        return all;
    }

    TemporaryFolder m_folder;
};

TEST_F(IcaeJudgeTest, CountsAndKeepsVerdicts)
{
    const LocalEndpoint endpoint(judged);
    const Outcome outcome = judge(endpoint.url());
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("2 pairs, judged by small, each in both orders"));
    EXPECT_THAT(outcome.output, HasSubstr("win           1   50.0 %"));
    EXPECT_THAT(outcome.output,
                HasSubstr("tie           1   50.0 %  (1 where the orders disagree)"));
    EXPECT_THAT(outcome.output, HasSubstr("on par        2  100.0 %"));
    EXPECT_THAT(endpoint.requests(), SizeIs(4));

    const auto kept = verdicts();
    ASSERT_THAT(kept, SizeIs(2));
    EXPECT_EQ(kept[0]["choice"], "first");
    EXPECT_EQ(kept[0]["replies"][1]["text"], R"({"reason": "B fits", "choice": "B"})");
    EXPECT_EQ(kept[1]["choice"], "tie");
    EXPECT_EQ(kept[1]["orders_agree"], false);
}

TEST_F(IcaeJudgeTest, JsonAndKey)
{
    const LocalEndpoint endpoint(judged);
    ::setenv("MULLION_TEST_KEY", "open sesame", 1);
    const Outcome outcome = judge(endpoint.url(), "--key-env MULLION_TEST_KEY --most 1 --json");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    const Json json = Json::parse(outcome.output);
    EXPECT_EQ(json["pairs"], 1);
    EXPECT_EQ(json["wins"], 1);
    EXPECT_EQ(json["on_par"], 1.0);
    EXPECT_THAT(endpoint.requests()[0].head, HasSubstr("Bearer open sesame"));
    EXPECT_EQ((outcome.output + outcome.errors).find("sesame"), std::string::npos);
}

TEST_F(IcaeJudgeTest, AnEndpointThatDoesNotAnswerIsOneSentence)
{
    std::string gone;
    {
        const LocalEndpoint endpoint(judged);
        gone = endpoint.url();
    }
    const Outcome outcome = judge(gone, "--retries 0");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("does not answer"));
    EXPECT_EQ(std::ranges::count(outcome.errors, '\n'), 1) << outcome.errors;
    EXPECT_THAT(outcome.output, IsEmpty());
}

TEST_F(IcaeJudgeTest, VerdictsBeforeAFailureAreKept)
{
    int asked = 0;
    const LocalEndpoint endpoint([&](const LocalEndpoint::Request& request) {
        return ++asked > 2 ? LocalEndpoint::Reply{400, "enough"} : judged(request);
    });
    const Outcome outcome = judge(endpoint.url());
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("status 400: enough"));
    EXPECT_THAT(verdicts(), SizeIs(1));
}

TEST_F(IcaeJudgeTest, WrongUsage)
{
    EXPECT_EQ(judge("http://localhost:1", "--key-env MULLION_NO_SUCH_KEY").exitCode, 2);
    EXPECT_EQ(judge("ftp://localhost:1").exitCode, 2);
    const Outcome outcome = judge("http://localhost:1", "--first nobody");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("Choose one of: context, slots"));
}

TEST_F(IcaeJudgeTest, EvaluationNeedsSomethingToMeasureOn)
{
    const std::string command = "cd '" + m_folder.path().string() + "' && mullion icae evaluate ";
    Outcome outcome = runShell(command + "--icae .");
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("nothing to measure"));
    outcome = runShell(command + "--icae . --only questions");
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("--questions"));
    outcome = runShell(command + "--icae . --only bits --questions answers.jsonl");
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("--corpus"));
    EXPECT_EQ(runShell(command + "--icae . --only everything").exitCode, 2);
}

} // namespace
} // namespace mullion
