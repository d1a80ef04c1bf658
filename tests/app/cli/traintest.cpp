// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program on a model of a few thousand weights; each training takes a second or two.
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

class TrainTest : public testing::Test
{
protected:
    TrainTest() { std::ofstream(m_folder / "c.jsonl") << patternedCorpus(); }

    Outcome run(const std::string& line)
    {
        return runShell("cd '" + m_folder.path().string() + "' && " + line);
    }
    Outcome train(const std::string& out, const std::string& more = {})
    {
        return run(begin + out + " " + more);
    }
    nlohmann::json show(const std::string& name)
    {
        return nlohmann::json::parse(run("mullion runs show --json " + name).output);
    }

    const std::string begin =
        "mullion train m1 --preset tiny --threads 1 --steps 120 --checkpoint-every 10 "
        "--validate-every 60 "
        "--set documents_per_sequence=4 --set report_every=10 --corpus c.jsonl --out ";
    TemporaryFolder m_folder;
};

TEST_F(TrainTest, LearnsWhatSingleBytesDoNotTell)
{
    const Outcome outcome = train("run", "--steps 300 --seed 3");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    const auto run = show("run");
    EXPECT_EQ(run["condition"], "finished");
    EXPECT_EQ(run["step"], 300);
    // Unigram entropy of this text is 3.6 bits/byte; a perfect model pays 3 bits per 7 bytes.
    EXPECT_LT(run["validation"]["full"], 2.0);
    EXPECT_EQ(run["validation"].size(), 19u);
    EXPECT_EQ(runShell("mullion runs validate '" + (m_folder / "run").string() + "'").exitCode, 0);
    EXPECT_THAT(readFile(m_folder / "run/log.txt").value().size(), testing::Gt(0u));
}

TEST_F(TrainTest, ForecastTellsWhatTheRunNeedsAndLeavesNothing)
{
    const std::string place = "mkdir here && TMPDIR=here ";
    const Outcome outcome = run(place + begin + "run --forecast --json && ls here");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    const auto forecast = nlohmann::json::parse(outcome.output); // and nothing from ls
    EXPECT_FALSE(std::filesystem::exists(m_folder / "run"));
    ASSERT_EQ(train("run").exitCode, 0);
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder / "run"))
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    const double disk = forecast["disk_bytes"].get<double>();
    EXPECT_NEAR(disk, static_cast<double>(bytes), 0.2 * static_cast<double>(bytes));
    EXPECT_GT(forecast["memory_bytes"].get<double>(), 1e7);
    EXPECT_GT(forecast["seconds_per_step"].get<double>(), 0);
    EXPECT_EQ(run(begin + "run --forecast --resume").exitCode, 2);
}

TEST_F(TrainTest, NoTokenizerIsBuiltFromAlteredWeights)
{
    ASSERT_EQ(train("run").exitCode, 0);
    const std::string checkpoint = "run/checkpoints/step-000000000120";
    const auto weights = m_folder / (checkpoint + "/model.safetensors");
    Bytes bytes = readFile(weights).value();
    bytes.back() ^= 1;
    ASSERT_TRUE(writeFileAtomically(weights, bytes));
    const Outcome outcome = run("mullion tokenizer build 'equal-info[b=16,v=65k]' --m1 "
                                + checkpoint + " --out t.tokenizer");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("model.safetensors' is truncated or altered"));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "t.tokenizer"));
}

TEST_F(TrainTest, InterruptSavesAndStops)
{
    const Outcome stopped =
        run("(" + begin
            + "run --steps 100000 & p=$!; until [ -s run/events.jsonl ]; do sleep 0.1; "
              "done; sleep 0.5; mullion runs list >list; kill -INT $p; wait $p)");
    EXPECT_EQ(stopped.exitCode, 0) << stopped.errors;
    EXPECT_THAT(stopped.errors, HasSubstr("--resume --out run"));
    EXPECT_THAT(run("cat list").output, HasSubstr("running"));
    EXPECT_EQ(show("run")["condition"], "stopped");
    EXPECT_EQ(show("run")["checkpoint_step"], show("run")["step"]);
}

TEST_F(TrainTest, RunsStopAsksFromOutside)
{
    const Outcome stopped = run(
        "(" + begin
        + "run --steps 100000 & p=$!; until [ -s run/events.jsonl ]; do sleep 0.1; done; "
          "mullion train m1 --resume --out run; echo second $?; mullion runs stop run; wait $p)");
    EXPECT_EQ(stopped.exitCode, 0) << stopped.errors;
    EXPECT_THAT(stopped.output, HasSubstr("second 2")); // refused: one process per run
    EXPECT_THAT(stopped.errors, HasSubstr("is being trained by process"));
    EXPECT_EQ(show("run")["condition"], "stopped");
    EXPECT_EQ(run("mullion runs stop run").exitCode, 2);
}

TEST_F(TrainTest, WrongRequestsAreOneSentenceAndExitCode2)
{
    const std::pair<const char*, const char*> cases[] = {
        {"mullion train m1 --preset huge --corpus c.jsonl --out r", "'huge'"},
        {"mullion train m1 --preset tiny --corpus c.jsonl --out r --set layer=3", "'layer'"},
        {"mullion train m1 --preset tiny --corpus c.jsonl --out r --set layers=0", "'layers'"},
        {"mullion train m1 --preset tiny --corpus c.jsonl --out r --set layers", "field=value"},
        {"mullion train m1 --preset tiny --corpus c.jsonl --out r --steps many", "'many'"},
        {"mullion train m1 --preset tiny --out r", "--corpus"},
        {"mullion train m1 --preset tiny --corpus c.jsonl --out .", "not empty"},
        {"mullion train m9", "m9"},
    };
    for (const auto& [line, word] : cases) {
        const Outcome outcome = run(line);
        EXPECT_EQ(outcome.exitCode, 2) << line << outcome.errors;
        EXPECT_THAT(outcome.errors, HasSubstr(word)) << line;
        EXPECT_EQ(std::ranges::count(outcome.errors, '\n'), 1) << outcome.errors;
    }
    EXPECT_FALSE(std::filesystem::exists(m_folder / "r"));
}

TEST_F(TrainTest, MissingInputsAreExitCode1)
{
    for (const char* line : {"mullion train m1 --preset tiny --corpus nowhere --out r",
                             "mullion train m1 --resume --out nowhere", "mullion runs show nowhere",
                             "mullion runs validate nowhere", "mullion runs list nowhere"}) {
        const Outcome outcome = run(line);
        EXPECT_EQ(outcome.exitCode, 1) << line;
        EXPECT_THAT(outcome.errors, HasSubstr("nowhere"));
    }
    const Outcome device = train("r", "--device cuda:7");
    EXPECT_EQ(device.exitCode, 1);
    EXPECT_THAT(device.errors, HasSubstr("cuda:7"));
}

} // namespace
} // namespace mullion
