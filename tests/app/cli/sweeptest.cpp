// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program: sweeps of models of a few thousand weights. What the queue does in each case is
// tested in tests/core/runs/sweeps.
#include "core/base/file.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

class SweepTest : public testing::Test
{
protected:
    SweepTest()
    {
        std::string text;
        for (int i = 0; i < 3000; ++i)
            text += "word" + std::to_string(i * i % 97) + " ";
        std::ofstream(m_folder / "a.txt") << text;
        std::ofstream(m_folder / "b.txt") << text.substr(0, 2000);
    }
    void describe(const std::string& axes, const std::string& more = {})
    {
        std::ofstream(m_folder / "sweep.json")
            << R"({"mullion_sweep": 1, "kind": "m1", "preset": "tiny", "corpus": ["a.txt"],
                   "validation_corpus": "b.txt",
                   "settings": {"ramp": "5u", "checkpoint_every": 10, "layers": 1,
                                "documents_per_sequence": 1, "threads": 1, "validation_examples": 8)"
            << more << "}, \"axes\": " << axes << "}";
    }
    Outcome run(const std::string& line)
    {
        return runShell("cd '" + m_folder.path().string() + "' && " + line);
    }
    std::string weights(const std::string& run, const std::string& step)
    {
        const auto content = readFile(
            m_folder / (run + "/checkpoints/step-000000000" + step + "/model.safetensors"));
        EXPECT_TRUE(content) << run;
        return content ? std::string(asChars(*content)) : std::string();
    }

    TemporaryFolder m_folder;
};

TEST_F(SweepTest, TrainsAllRunsAndGoesOnAfterAFailure)
{
    describe(R"({"x": [{"name": "broken", "device": "cuda:7"}, {"name": "sound", "steps": 30}]})",
             R"(, "steps": 40)");
    const Outcome planned = run("mullion sweep sweep.json --out s --dry-run --json");
    ASSERT_EQ(planned.exitCode, 0) << planned.errors;
    const auto plan = nlohmann::json::parse(planned.output);
    EXPECT_EQ(plan[0]["name"], "broken");
    EXPECT_EQ(plan[1]["steps"], 30);
    EXPECT_EQ(plan[1]["tokens"], 30 * 16 * 64);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "s"));

    const Outcome outcome = run("mullion sweep sweep.json --out s --jobs 2");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("1 of 2 runs failed: broken"));
    EXPECT_THAT(outcome.errors, HasSubstr("cuda:7"));
    EXPECT_THAT(outcome.errors, HasSubstr("sound: finished, step 30 of 30"));
    const Outcome again = run("mullion sweep sweep.json --out s --json");
    EXPECT_EQ(again.exitCode, 1);
    const auto results = nlohmann::json::parse(again.output);
    EXPECT_EQ(results[0]["outcome"], "failed");
    EXPECT_EQ(results[1]["outcome"], "finished before");
}

TEST_F(SweepTest, InterruptedAndKilledItEndsWithTheSameRuns)
{
    describe(R"({"seed": [1, 2]})", R"(, "steps": 200)");
    ASSERT_EQ(run("mullion sweep sweep.json --out whole --jobs 2").exitCode, 0);
    const std::string begin = "mullion sweep sweep.json --out s";
    const auto when = [](const std::string& word) {
        return " & p=$!; until grep -q " + word
               + " s/seed1/events.jsonl 2>/dev/null; do sleep 0.05; "
                 "done; ";
    };
    const Outcome interrupted = run("(" + begin + when("started") + "kill -INT $p; wait $p)");
    EXPECT_EQ(interrupted.exitCode, 0) << interrupted.errors;
    EXPECT_THAT(interrupted.errors, HasSubstr("2 of 2 runs are not finished"));
    EXPECT_THAT(run("mullion runs list s").output, HasSubstr("stopped"));

    // Killed itself, its training saves and stops, and the next sitting waits for that.
    EXPECT_EQ(run("(" + begin + when("resumed") + "kill -9 $p; wait $p)").exitCode, 137);
    const Outcome end = run(begin);
    EXPECT_EQ(end.exitCode, 0) << end.errors;
    for (const std::string seed : {"/seed1", "/seed2"})
        EXPECT_TRUE(weights("s" + seed, "200") == weights("whole" + seed, "200")) << seed;
    EXPECT_FALSE(weights("s/seed1", "200") == weights("s/seed2", "200"));
}

TEST_F(SweepTest, WhatDoesNotFitIsRefusedBeforeAnythingIsTrained)
{
    describe(R"({"seed": [1]})", R"(, "layer": 3)");
    const Outcome unknown = run("mullion sweep sweep.json --out s");
    EXPECT_EQ(unknown.exitCode, 2);
    EXPECT_THAT(unknown.errors, HasSubstr("Run 'seed1'"));
    EXPECT_THAT(unknown.errors, HasSubstr("'layer'"));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "s"));

    std::filesystem::create_directories(m_folder / "s");
    std::filesystem::copy(m_folder / "sweep.json", m_folder / "s/sweep.json");
    describe(R"({"seed": [1]})");
    const Outcome other = run("mullion sweep sweep.json --out s");
    EXPECT_EQ(other.exitCode, 2);
    EXPECT_THAT(other.errors, HasSubstr("holds another sweep"));
    EXPECT_THAT(other.errors, HasSubstr("a.txt\" there"));
    EXPECT_EQ(run("mullion sweep nowhere.json --out s").exitCode, 1);
    EXPECT_EQ(run("mullion sweep sweep.json --out s --jobs 0").exitCode, 2);
}

TEST_F(SweepTest, ResultsOfDifferentTokenizersAreCompared)
{
    std::ofstream(m_folder / "m2.json")
        << R"({"mullion_sweep": 1, "kind": "m2", "preset": "tiny", "corpus": "a.txt",
               "validation_corpus": "b.txt", "equal": {"flops": 3e10},
               "settings": {"documents_per_sequence": 1, "validate_every": 10, "report_every": 10,
                            "layers": 1, "ramp": "5u", "validation_symbols": 128, "shuffle": 4,
                            "threads": 1},
               "axes": [{"tokenizer": ["bytes"], "seed": [1, 2]},
                        {"tokenizer": ["gzip[v=256]"], "seed": [1]}]})";
    const Outcome trained = run("mullion sweep m2.json --out s --json");
    ASSERT_EQ(trained.exitCode, 0) << trained.errors;
    for (const auto& one : nlohmann::json::parse(trained.output))
        EXPECT_NEAR(one["training_flops"].get<double>(), 3e10, 1e9);

    const Outcome table = run("mullion analyze bits-per-byte s --by tokenizer --json");
    ASSERT_EQ(table.exitCode, 0) << table.errors;
    const auto groups = nlohmann::json::parse(table.output);
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0]["name"], "bytes");
    EXPECT_EQ(groups[0]["runs_that_count"], 2);
    EXPECT_GT(groups[0]["bits_per_byte_deviation"], 0);
    EXPECT_LT(groups[0]["bits_per_byte"], groups[0]["uniform_bits_per_byte"]);
    EXPECT_NEAR(groups[0]["bytes_per_token"].get<double>(), 1, 1e-9);
    EXPECT_GT(groups[1]["flops_per_byte_logits"], groups[1]["flops_per_byte_paper"]);

    const Outcome early = run("mullion analyze bits-per-byte s --at flops=1.1e10");
    EXPECT_EQ(early.exitCode, 0) << early.errors;
    EXPECT_THAT(early.output, HasSubstr("3 readings at flops=1.1e10 lie between"));
    EXPECT_EQ(run("mullion analyze bits-per-byte s --at steps=3").exitCode, 2);
    EXPECT_EQ(run("mullion analyze bits-per-byte nowhere").exitCode, 1);

    const Outcome positions = run("mullion analyze positions s/bytes-seed1 --json");
    ASSERT_EQ(positions.exitCode, 0) << positions.errors;
    const auto curve = nlohmann::json::parse(positions.output)[0];
    EXPECT_GE(curve["steps"].size(), 2u);
    EXPECT_TRUE(curve["unigram"]["all"]["bits_per_token"].is_number());
    EXPECT_THAT(run("mullion analyze positions s/gzip-v256-seed1").output, HasSubstr("unigram"));
}

} // namespace
} // namespace mullion
