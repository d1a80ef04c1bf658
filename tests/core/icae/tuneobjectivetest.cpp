// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/tuneobjective.h"

#include "core/base/hash.h"
#include "core/icae/answerbatches.h"
#include "core/icae/icaetraining.h"
#include "core/icae/torchcontextmodel.h"
#include "core/model/crossentropy.h"
#include "core/runs/checkpoints.h"
#include "core/tokenize/registry.h"
#include "tests/support/trainedbase.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ContextQuestion questionOf(std::string_view context, std::string_view prompt,
                           std::string_view answer)
{
    const auto bytes = [](std::string_view text) { return Bytes(text.begin(), text.end()); };
    return {"a.jsonl:1", bytes(context), bytes(prompt), bytes(answer)};
}

TEST(QuestionTokens, PartsAreEncodedAloneAndCut)
{
    const auto bytes = openTokenizer("bytes").value();
    const auto whole =
        encodeQuestion(*bytes, questionOf("abc", "d?", "e"), TokenId(256), {10, 10, 10});
    ASSERT_TRUE(whole);
    EXPECT_THAT(whole->context, ElementsAre('a', 'b', 'c'));
    EXPECT_THAT(whole->prompt, ElementsAre('d', '?'));
    EXPECT_THAT(whole->answer, ElementsAre('e', 256));
    EXPECT_EQ(whole->answerSymbols, 2);
    const auto cut =
        encodeQuestion(*bytes, questionOf("abc", "d?", "efgh"), TokenId(256), {2, 1, 2});
    EXPECT_THAT(cut->context, ElementsAre('a', 'b'));
    EXPECT_THAT(cut->prompt, ElementsAre('d'));
    EXPECT_THAT(cut->answer, ElementsAre('e', 'f'));
    EXPECT_EQ(cut->answerSymbols, 2);
    for (const auto& question : {questionOf("", "d", "e"), questionOf("a", "d", "")}) {
        const auto empty = encodeQuestion(*bytes, question, TokenId(256), {9, 9, 9});
        ASSERT_FALSE(empty);
        EXPECT_THAT(empty.error().sentence(), HasSubstr("a.jsonl:1"));
    }
}

class TuneTest : public testing::Test
{
protected:
    TuneTest()
    {
        const char* words[] = {"anchor", "barrel", "copper", "dragon", "engine"};
        std::string lines;
        for (int i = 0; i < 400; ++i) {
            const std::string word = words[i % 5];
            lines += "{\"input\": \"" + word.substr(0, 3 + static_cast<std::size_t>(i) % 4) + " "
                     + std::to_string(i) + "\", \"prompt\": \"first\", \"answer\": \""
                     + word.substr(0, 1) + "\"}\n";
        }
        writeText(m_runs.folder / "questions.jsonl", lines);
        const Settings settings{{"steps", "10"},
                                {"validate_every", "10"},
                                {"validation_texts", "2"},
                                {"precision", "fp32"},
                                {"ramp", "2u"}};
        EXPECT_TRUE(m_runs.train("icae", m_runs.spec(icaeRunKind(), settings,
                                                     TrainedRuns::using_("base", m_runs.base()))));
    }
    [[nodiscard]] RunSpec tuning(const Settings& settings) const
    {
        Settings all{{"steps", "6"},          {"checkpoint_every", "2"}, {"validate_every", "3"},
                     {"lora_dropout", "0.2"}, {"precision", "fp32"},     {"ramp", "2u"},
                     {"batch", "8"}};
        all.insert(all.end(), settings.begin(), settings.end());
        RunSpec spec = m_runs.spec(icaeTuneRunKind(), all,
                                   TrainedRuns::using_("icae", m_runs.folder / "icae"));
        spec.corpus.paths = {m_runs.folder / "questions.jsonl"};
        spec.inputs = describeInputs(spec).value();
        return spec;
    }
    [[nodiscard]] std::unique_ptr<Objective> open(const RunSpec& spec) const
    {
        return openIcaeTuning({spec, m_runs.folder / "run", at::kCPU, [](const auto&) {}}).value();
    }
    [[nodiscard]] std::string weights(const std::string& run) const
    {
        const auto all = listCheckpoints(m_runs.folder / run / "checkpoints");
        return identityOfFile(all.rbegin()->second / "model.safetensors")->hash
               + identityOfFile(all.rbegin()->second / "optimizer.safetensors")->hash;
    }

    TrainedRuns m_runs;
};

TEST_F(TuneTest, StoppedAndResumedEqualsNeverStopped)
{
    const RunSpec spec = tuning({{"micro_batch", "4"}});
    EXPECT_EQ(m_runs.train("whole", spec).value(), TrainingEnd::Finished);
    EXPECT_EQ(m_runs.train("parts", spec, 3).value(), TrainingEnd::Stopped);
    EXPECT_EQ(m_runs.train("parts", spec).value(), TrainingEnd::Finished);
    EXPECT_EQ(weights("parts"), weights("whole"));
}

TEST_F(TuneTest, LearnsAnswersAndNothingOfTheBase)
{
    const RunSpec spec = tuning(
        {{"steps", "80"}, {"validate_every", "80"}, {"rate", "0.01"}, {"lora_dropout", "0"}});
    const auto objective = open(spec);
    const double before = objective->validate()->front().value;
    ASSERT_TRUE(objective->accumulateGradients(0));
    for (const auto& [name, parameter] :
         dynamic_cast<const TuneObjective&>(*objective).model().base().parameters())
        EXPECT_FALSE(parameter.grad().defined()) << name;
    ASSERT_TRUE(m_runs.train("run", spec));
    const auto trained = bestCheckpoint(m_runs.folder / "run").value() / "model.safetensors";
    ASSERT_TRUE(loadTensors(Safetensors::open(trained).value(), "", objective->parameters()));
    EXPECT_LT(objective->validate()->front().value, before / 2);
    // With its base, found through the ICAE it began from; and it can be trained on.
    const auto model = openTorchContextModel({m_runs.folder / "run", {}, false}, "cpu");
    ASSERT_TRUE(model);
    EXPECT_TRUE((*model)->info().answers);
    EXPECT_TRUE(describeInput("icae", (m_runs.folder / "run").string()));
}

TEST_F(TuneTest, AnswersOfAllShapesTogetherAreAsAlone)
{
    const auto objective = open(tuning({}));
    const IcaeModel& model = dynamic_cast<const TuneObjective&>(*objective).model();
    const auto bytes = openTokenizer("bytes").value();
    std::vector<QuestionTokens> questions;
    for (const auto& question :
         {questionOf("an anchor", "what?", "iron"), questionOf("a barrel", "of?", "wood, mostly"),
          questionOf("an engine", "", "x"), questionOf("dragons fly", "do they?", "so it is said")})
        questions.push_back(encodeQuestion(*bytes, question, TokenId(256), {16, 99, 99}).value());
    const at::NoGradGuard noGrad;
    const auto head = model.base().head();
    const auto costOf = [&](std::span<const QuestionTokens> some) {
        std::pair<double, double> natsAndTargets;
        for (const AnswerBatch& answers : predictAnswers(model, some, {})) {
            natsAndTargets.first +=
                tokenCosts(answers.hidden, head, answers.targets).nats.sum().item<double>();
            natsAndTargets.second += answers.targets.ne(kNoTarget).sum().item<double>();
        }
        return natsAndTargets;
    };
    const auto together = costOf(questions);
    double alone = 0;
    for (const QuestionTokens& question : questions) {
        const auto [nats, targets] = costOf(std::span(&question, 1));
        EXPECT_EQ(targets, static_cast<double>(question.answer.size())); // and its end: len(a) + 1
        alone += nats;
    }
    EXPECT_NEAR(together.first, alone, 1e-3);
    EXPECT_EQ(together.second, 5 + 13 + 2 + 14);
}

TEST_F(TuneTest, QuestionsWithoutAFieldAreAnError)
{
    writeText(m_runs.folder / "questions.jsonl", "{\"input\": \"a\", \"prompt\": \"b\"}\n");
    const auto end = m_runs.train("run", tuning({}));
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().code, ErrorCode::Input);
    EXPECT_THAT(end.error().sentence(), HasSubstr("answer"));
}

} // namespace
} // namespace mullion
