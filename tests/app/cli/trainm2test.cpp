// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program on language models over tokens of a few ten thousand weights.
#include "core/base/file.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

class TrainM2Test : public testing::Test
{
protected:
    TrainM2Test()
    {
        std::ofstream(m_folder / "c.jsonl") << patternedCorpus();
        std::filesystem::copy(MULLION_SAMPLE "/equal-info-b16-v256.tokenizer",
                              m_folder / "t.tokenizer");
    }
    Outcome run(const std::string& line)
    {
        return runShell("cd '" + m_folder.path().string() + "' && " + line);
    }
    /// The last value of a metric, which stands in events.jsonl with exactly these labels.
    double metric(const std::string& run, const std::string& name,
                  const nlohmann::json& labels = nlohmann::json::object())
    {
        std::ifstream events(m_folder / (run + "/events.jsonl"));
        std::optional<double> value;
        for (std::string line; std::getline(events, line);) {
            const auto event = nlohmann::json::parse(line);
            if (event.value("name", "") == name
                && event.value("labels", nlohmann::json::object()) == labels)
                value = event["value"];
        }
        EXPECT_TRUE(value) << name;
        return value.value_or(0);
    }
    std::string weights(const std::string& run, const std::string& step)
    {
        const auto content =
            readFile(m_folder / (run + "/checkpoints/step-" + step + "/model.safetensors"));
        EXPECT_TRUE(content) << run;
        return content ? std::string(asChars(*content)) : std::string();
    }

    const std::string m_options =
        " --preset tiny --threads 1 --set documents_per_sequence=4 --set report_every=10 "
        "--corpus c.jsonl --out ";
    TemporaryFolder m_folder;
};

TEST_F(TrainM2Test, LearnsTokensAndTellsPositionsCostsAndBaselines)
{
    const Outcome outcome = run("mullion train m2 --tokenizer t.tokenizer --steps 240"
                                " --set rate=0.2"
                                + m_options + "run");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    const double unigram = metric("run", "baseline.bits_per_byte", {{"model", "unigram"}});
    const double uniform = metric("run", "baseline.bits_per_byte", {{"model", "uniform"}});
    EXPECT_NEAR(uniform, 8 / metric("run", "cost.bytes_per_token"), 1e-9);
    EXPECT_LT(metric("run", "validation.bits_per_byte"), unigram);
    EXPECT_LT(unigram, uniform);
    const double first = metric("run", "validation.bits_per_token", {{"position", "0"}});
    const double second = metric("run", "validation.bits_per_token", {{"position", "1"}});
    EXPECT_NEAR((first + second) / 2, metric("run", "validation.bits_per_token"), 1e-9);
    // A table stands for M1, so its own cost is nothing; the paper counts it.
    EXPECT_NEAR(metric("run", "cost.flops_per_byte", {{"count", "logits"}})
                    - metric("run", "cost.flops_per_byte", {{"count", "model"}}),
                6e6, 1);
    // All but a little padding: more than the paper's 98.9 %.
    EXPECT_GT(metric("run", "training.tokens"), 0.989 * 240 * 16 * 64);
    EXPECT_EQ(run("mullion runs validate run").exitCode, 0);
}

TEST_F(TrainM2Test, KilledAndResumedItEndsWithTheSameWeights)
{
    const std::string train = "mullion train m2 --tokenizer t.tokenizer --steps 100 "
                              "--checkpoint-every 10 --validate-every 50"
                              + m_options;
    ASSERT_EQ(run(train + "whole").exitCode, 0);
    run("(" + train
        + "killed & p=$!; until [ -e killed/checkpoints/step-000000000020 ]; do sleep 0.05; done; "
          "kill -9 $p; wait $p)");
    const Outcome end = run("mullion train m2 --resume --out killed");
    ASSERT_EQ(end.exitCode, 0) << end.errors;
    EXPECT_EQ(weights("killed", "000000000100"), weights("whole", "000000000100"));
    EXPECT_EQ(metric("killed", "validation.bits_per_byte"),
              metric("whole", "validation.bits_per_byte"));
    EXPECT_EQ(metric("killed", "training.tokens"), metric("whole", "training.tokens"));
}

TEST_F(TrainM2Test, TrainsFromADataset)
{
    ASSERT_EQ(
        run("mullion dataset -t t.tokenizer --corpus c.jsonl --part training --out d").exitCode, 0);
    const Outcome outcome = run("mullion train base --tokenizer t.tokenizer --dataset d --steps 40"
                                + m_options + "run");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_LT(metric("run", "validation.bits_per_byte"),
              metric("run", "baseline.bits_per_byte", {{"model", "uniform"}}));
    const Outcome other =
        run("mullion train m2 --tokenizer bytes --dataset d" + m_options + "other");
    EXPECT_EQ(other.exitCode, 1);
    EXPECT_THAT(other.errors, testing::AllOf(HasSubstr("'bytes'"), HasSubstr("equal-info")));
}

TEST_F(TrainM2Test, AnotherTokenizerUnderTheSameNameIsRefused)
{
    ASSERT_EQ(
        run("mullion train m2 --tokenizer t.tokenizer --steps 40" + m_options + "run").exitCode, 0);
    ASSERT_EQ(run("cp " MULLION_SAMPLE "/static-ac-v256.tokenizer t.tokenizer").exitCode, 0);
    const Outcome outcome = run("mullion train m2 --resume --out run");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors,
                testing::AllOf(HasSubstr("static-ac"), HasSubstr("equal-info"), HasSubstr("run")));
}

TEST_F(TrainM2Test, TooLittleTextAndMissingInputsAreOneSentence)
{
    std::ofstream(m_folder / "small.txt") << "small";
    const std::pair<const char*, const char*> cases[] = {
        {"mullion train m2 --preset tiny --corpus small.txt --tokenizer bytes --out r",
         "too small"},
        {"mullion train m2 --preset tiny --corpus c.jsonl --out r", "--tokenizer"},
        {"mullion train m2 --preset tiny --corpus c.jsonl --tokenizer nothing --out r",
         "'nothing'"},
        {"mullion train base --preset tiny --corpus c.jsonl --tokenizer bytes --dataset c.jsonl "
         "--out r",
         "dataset"},
    };
    for (const auto& [line, word] : cases) {
        const Outcome outcome = run(line);
        EXPECT_NE(outcome.exitCode, 0) << line;
        EXPECT_THAT(outcome.errors, HasSubstr(word)) << line;
        EXPECT_EQ(std::ranges::count(outcome.errors, '\n'), 1) << outcome.errors;
    }
    EXPECT_FALSE(std::filesystem::exists(m_folder / "r"));
}

} // namespace
} // namespace mullion
