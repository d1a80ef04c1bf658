// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `mullion icae evaluate` with an ICAE that needs no training.
#include "app/cli/icaeevaluate.h"

#include "core/base/file.h"
#include "tests/core/icae/bytesicae.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;
using Json = nlohmann::json;

class IcaeEvaluateTest : public BytesIcae
{
protected:
    IcaeEvaluateTest()
    {
        std::ofstream(m_folder / "text.txt") << letters(200);
        std::ofstream(m_folder / "questions.jsonl")
            << R"({"input": "red ink", "prompt": "Which?", "answer": "red"})"
            << "\n"
            << R"({"input": "blue", "prompt": "Which?", "answer": "blue"})"
            << "\n";
        m_request.part = "all";
        m_request.corpus.paths = {m_folder / "text.txt"};
        m_request.plan.repeats = 1;
    }

    std::string evaluate(bool withUntrained = false)
    {
        const OpenedIcae icae{std::make_shared<FakeContextModel>(m_icae), m_tokenizer};
        testing::internal::CaptureStdout();
        const auto result = cli::evaluateIcae(icae, withUntrained ? &icae : nullptr, m_request);
        std::string printed = testing::internal::GetCapturedStdout();
        EXPECT_TRUE(result) << result.error().sentence();
        return printed;
    }
    std::string contentOf(const std::string& name)
    {
        return charsOf(readFile(m_folder / name).value());
    }

    TemporaryFolder m_folder;
    cli::EvaluateRequest m_request;
};

TEST_F(IcaeEvaluateTest, MeasuresAllThatThereIsAnInputFor)
{
    m_request.json = true;
    const Json json = Json::parse(evaluate());
    EXPECT_EQ(json["slots"], 8);
    EXPECT_EQ(json["device"], "cpu");
    std::vector<std::string> ids;
    for (const Json& table : json["tables"])
        ids.push_back(table["id"]);
    EXPECT_THAT(ids, testing::ElementsAre("restoration", "slots", "types", "continuation", "bits",
                                          "collapse", "latency"));
    EXPECT_EQ(json["tables"][0]["rows"][0]["bleu"], 1.0);
}

TEST_F(IcaeEvaluateTest, TablesAreReadAndKept)
{
    m_request.only = {"types"};
    m_request.types = {"prose", "random"};
    m_request.out = (m_folder / "all.csv").string();
    const std::string printed = evaluate(true);
    EXPECT_THAT(printed, StartsWith("ICAE fake: 8 slots of 4 numbers for 32 tokens of 'bytes'"));
    EXPECT_THAT(printed,
                HasSubstr("Restoration by type of text, 32 tokens: the whole corpus, seed 1"));
    EXPECT_THAT(printed, HasSubstr("\nuntrained  random"));
    const std::string csv = contentOf("all.csv");
    EXPECT_THAT(csv, StartsWith("table,model,type,texts,tokens,slots,bleu,bleu_lower,"));
    EXPECT_THAT(csv, HasSubstr("\r\ntypes,trained,prose,6,32,8,1,1,1,1,"));
    EXPECT_EQ(std::ranges::count(csv, '\n'), 1 + 4);
}

TEST_F(IcaeEvaluateTest, AnswersAreKeptForAJudge)
{
    m_request.corpus.paths.clear();
    m_request.questions.paths = {m_folder / "questions.jsonl"};
    m_request.mostQuestions = 1;
    m_request.answers = (m_folder / "answers.jsonl").string();
    EXPECT_THAT(evaluate(), HasSubstr("Answers, from slots"));
    const Json line = Json::parse(contentOf("answers.jsonl"));
    EXPECT_EQ(line["input"], "red ink");
    EXPECT_EQ(line["answer"], "red");
    EXPECT_EQ(line["answers"]["slots"], "red ink");
    EXPECT_EQ(line["answers"]["context"], "");
}

TEST_F(IcaeEvaluateTest, WhatTheModelCannotTakeIsSaid)
{
    m_request.plan.lengths = {1000};
    const OpenedIcae icae{std::make_shared<FakeContextModel>(m_icae), m_tokenizer};
    EXPECT_THAT(cli::evaluateIcae(icae, nullptr, m_request).error().what,
                HasSubstr("the ICAE takes 1 to 128"));
}

} // namespace
} // namespace mullion
