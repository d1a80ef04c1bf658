// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/resulttable.h"

#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Runs whose loss at step s is 8 - log2(s) plus something per seed, at 10 tokens, 20 bytes and
/// 1000 FLOP a step, measured every 100 steps.
class ResultTableTest : public testing::Test
{
protected:
    RunCurves run(const std::string& name, std::int64_t seed, double more, std::uint64_t steps,
                  const std::string& text = "text1", bool isFinished = true)
    {
        RunSpec spec{FieldValues(m1RunKind()), "tiny", "1", {}, {}, {}};
        EXPECT_TRUE(spec.values.set("seed", std::to_string(seed)));
        EXPECT_TRUE(spec.values.set("steps", "400"));
        const auto folder = RunFolder::create(m_folder / name, spec);
        EXPECT_TRUE(folder);
        auto writer = EventWriter::open(folder->eventsFile());
        const auto metric = [&](std::uint64_t step, const char* metricName, double value,
                                std::map<std::string, std::string> labels = {}) {
            EXPECT_TRUE(writer->write({step, 0, MetricEvent{metricName, value, "", labels}}));
        };
        EXPECT_TRUE(writer->write({0, 0, ChangeEvent{RunChange::Started, {}}}));
        metric(0, "validation.symbols", 999, {{"text", text}});
        metric(0, "baseline.bits_per_byte", 8, {{"model", "uniform"}});
        metric(0, "cost.flops_per_byte", 5e6, {{"count", "paper"}});
        metric(0, "baseline.bits_per_token", 7.5, {{"model", "unigram"}, {"position", "1"}});
        for (std::uint64_t step = 50; step <= steps; step += 50) {
            const auto s = static_cast<double>(step);
            metric(step, "training.tokens", 10 * s);
            metric(step, "training.symbols", 20 * s);
            metric(step, "training.flops", 1000 * s);
            metric(step, "training.token_speed", step == 50 ? 1 : 100);
            metric(step, "process.peak_memory", 1e6 + s);
            if (step % 100 != 0)
                continue;
            metric(step, "validation.bits_per_byte", 8 - std::log2(s) + more);
            metric(step, "validation.bits_per_byte", 1, {{"formula", "fixed-ratio"}});
            metric(step, "validation.bits_per_token", 3, {});
            metric(step, "validation.bits_per_token", 4, {{"position", "1"}});
            metric(step, "validation.accuracy", 0.25, {{"position", "1"}});
        }
        if (isFinished) {
            EXPECT_TRUE(writer->write({steps, 0, ChangeEvent{RunChange::Finished, {}}}));
        }
        return readCurves(m_folder / name).value();
    }
    static double value(const ResultRow& row, std::string_view id)
    {
        for (std::size_t c = 0; c < resultColumns().size(); ++c) {
            if (resultColumns()[c].id == id)
                return row.values[c].count > 0 ? row.values[c].mean : -1;
        }
        return -2;
    }

    TemporaryFolder m_folder;
};

TEST_F(ResultTableTest, CurvesAreWhatWasRecorded)
{
    const RunCurves curves = run("a", 1, 0, 400);
    ASSERT_EQ(curves.validation.size(), 4u);
    EXPECT_EQ(curves.validation[1].step, 200u);
    EXPECT_DOUBLE_EQ(curves.validation[1].bitsPerByte, 8 - std::log2(200.0));
    EXPECT_DOUBLE_EQ(curves.validation[1].cost.flops, 2e5);
    EXPECT_DOUBLE_EQ(curves.validation[1].cost.bytes, 4000);
    EXPECT_EQ(curves.validation[1].fixedRatioBitsPerByte, 1);
    EXPECT_EQ(curves.fact("baseline.bits_per_byte/uniform"), 8);
    EXPECT_EQ(curves.fact("nothing"), std::nullopt);
    EXPECT_EQ(curves.tokensPerSecond, 100);
    EXPECT_EQ(curves.peakMemoryBytes, 1e6 + 400);
    EXPECT_EQ(curves.positions.at(300).at(1).bitsPerToken, 4);
    EXPECT_EQ(curves.positions.at(300).at(1).accuracy, 0.25);
    EXPECT_EQ(curves.positions.at(300).at(kAllPositions).bitsPerToken, 3);
    EXPECT_EQ(curves.baselinePositions.at(1).bitsPerToken, 7.5);
}

TEST_F(ResultTableTest, GroupsHaveMeanAndDeviation)
{
    const std::vector<RunCurves> runs = {run("a", 1, 0, 400), run("b", 2, 0.2, 400),
                                         run("c", 1, 0.4, 400)};
    const auto rows = resultTable(runs, {"seed"}, {});
    ASSERT_TRUE(rows) << rows.error().sentence();
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ(rows->at(0).name, "seed=1");
    EXPECT_EQ(rows->at(0).runs, 2u);
    const double end = 8 - std::log2(400.0);
    EXPECT_NEAR(rows->at(0).values[0].mean, end + 0.2, 1e-12);
    EXPECT_NEAR(rows->at(0).values[0].deviation, 0.4 / std::sqrt(2), 1e-12);
    EXPECT_EQ(rows->at(1).values[0].count, 1u);
    EXPECT_EQ(value(rows->at(1), "flops_per_byte_paper"), 5e6);
    EXPECT_EQ(value(rows->at(1), "unigram_bits_per_byte"), -1);
    const auto single = resultTable(runs, {}, {});
    ASSERT_EQ(single->size(), 3u);
    EXPECT_EQ(single->at(1).name, "b");
    EXPECT_THAT(resultTable(runs, {"sead"}, {}).error().what, HasSubstr("'sead'"));
}

TEST_F(ResultTableTest, CurvesAreReadAtOneCost)
{
    const std::vector<RunCurves> runs = {run("a", 1, 0, 400), run("b", 2, 0, 200, "text1", false),
                                         run("c", 3, 1, 300)};
    const auto at = [&](std::string_view text) {
        return resultTable(runs, {}, EqualReading::parse(text).value()).value();
    };
    auto rows = at("flops=2e5"); // step 200, where all were measured
    for (const ResultRow& row : rows) {
        EXPECT_EQ(row.between, 0u);
        EXPECT_EQ(row.early, 1u);
        EXPECT_TRUE(row.left.empty()) << row.left.front();
    }
    EXPECT_NEAR(value(rows[0], "bits_per_byte"), 8 - std::log2(200.0), 1e-12);

    rows = at("tokens=1500"); // step 150, between; this loss is straight over the logarithm
    EXPECT_NEAR(value(rows[0], "bits_per_byte"), 8 - std::log2(150.0), 1e-12);
    EXPECT_NEAR(value(rows[0], "training_flops"), 1.5e5, 1e-6);
    EXPECT_EQ(value(rows[0], "steps"), 150);
    EXPECT_EQ(rows[0].between, 1u);

    rows = at("bytes=6000"); // step 300
    EXPECT_THAT(rows[1].left, ElementsAre("b: got only to 4000"));
    EXPECT_NEAR(value(rows[2], "bits_per_byte"), 9 - std::log2(300.0), 1e-12);
    EXPECT_THAT(at("tokens=10")[0].left, ElementsAre("a: first measured after that"));

    rows = resultTable(runs, {}, {}).value();
    EXPECT_THAT(rows[1].left, ElementsAre("b: ended without result"));
    EXPECT_EQ(rows[0].early, 0u);
}

TEST_F(ResultTableTest, DifferentTextIsNotCompared)
{
    const std::vector<RunCurves> runs = {run("a", 1, 0, 400), run("b", 1, 0, 400, "text2")};
    const auto rows = resultTable(runs, {}, {});
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::Input);
    EXPECT_THAT(rows.error().what, HasSubstr("different held-out text"));
}

TEST_F(ResultTableTest, CostsAreParsed)
{
    EXPECT_EQ(EqualReading::parse("bytes=3e4")->amount, 3e4);
    for (const char* text :
         {"flops", "flops=", "flops=x", "flops=-1", "steps=3", "tokens=1x", "=1", "flops=inf", ""})
        EXPECT_FALSE(EqualReading::parse(text)) << text;
}

} // namespace
} // namespace mullion
