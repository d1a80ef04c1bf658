// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/curvesdata.h"

#include "app/workbench/charts/metricsstore.h"
#include "tests/app/workbench/charts/drawnruns.h"

#include <gmock/gmock.h>

#include <fstream>

namespace mullion::workbench {
namespace {

using testing::Contains;
using testing::HasSubstr;

struct CurvesDataTest : testing::Test
{
    CurvesDrawing draw(const std::vector<ShownRun>& shown, CurvesChoice choice = {})
    {
        return drawCurves(store, shown, std::move(choice));
    }
    static std::string all(const QStringList& sentences)
    {
        return sentences.join(QLatin1Char('\n')).toStdString();
    }

    DrawnRuns runs;
    MetricsStore store;
};

TEST_F(CurvesDataTest, TakesTheHeldOutLossAtFirst)
{
    const auto drawing = draw({runs.make("a", 0), runs.make("b", 1)});
    EXPECT_EQ(drawing.choice.metric.text(), "validation.bits_per_byte");
    ASSERT_EQ(drawing.curves.size(), 2u);
    EXPECT_EQ(drawing.curves[1].name.toStdString(), "b");
    EXPECT_EQ(drawing.curves[1].data->raw.size(), 20u);
    EXPECT_EQ(drawing.yTitle.toStdString(), "Held-out loss (bits/byte)");
    EXPECT_TRUE(drawing.problems.isEmpty());
}

TEST_F(CurvesDataTest, DrawsAlongTokensAndSaysWhoHasNoCompute)
{
    CurvesChoice choice;
    choice.x = Abscissa::Tokens;
    EXPECT_EQ(draw({runs.make("a", 0)}, choice).curves.front().data->raw.x().back(), 2000);
    choice.x = Abscissa::Flops;
    const auto drawing = draw({runs.make("b", 0)}, choice);
    EXPECT_TRUE(drawing.curves.empty());
    EXPECT_EQ(all(drawing.problems), "b: has not recorded its compute.");
}

TEST_F(CurvesDataTest, GroupsBecomeAMeanInABand)
{
    CurvesChoice choice;
    choice.groupBy = "tokenizer";
    const auto drawing = draw(
        {runs.make("a", 0, "bytes"), runs.make("b", 1, "bytes"), runs.make("c", 5, "ac[v=256]")},
        choice);
    ASSERT_EQ(drawing.curves.size(), 2u);
    EXPECT_EQ(drawing.curves[1].name.toStdString(), "bytes (2 run(s))");
    const CurveData& bytes = *drawing.curves[1].data;
    EXPECT_DOUBLE_EQ(bytes.smooth.y()[0], 8 - std::log2(10.0) + 0.5);
    EXPECT_NEAR(bytes.high.y()[0] - bytes.smooth.y()[0], std::sqrt(0.5), 1e-12);
    EXPECT_THAT(drawing.groupings, Contains("seed"));
}

TEST_F(CurvesDataTest, WarnsOfNumbersPerTokenOfDifferentTokenizers)
{
    CurvesChoice choice;
    choice.metric = {"validation.bits_per_token", {}};
    const auto a = runs.make("a", 0, "bytes");
    EXPECT_TRUE(draw({a, runs.make("b", 1, "ac[v=256]")}, choice).tokensDiffer);
    EXPECT_FALSE(draw({a, runs.make("c", 1, "bytes")}, choice).tokensDiffer);
    choice.metric = {"validation.bits_per_byte", {}};
    EXPECT_FALSE(draw({a, runs.make("d", 1, "ac[v=256]")}, choice).tokensDiffer);
}

TEST_F(CurvesDataTest, SmoothingIsNamedWithItsWidth)
{
    CurvesChoice choice;
    choice.smoothing = Smoothing::Median;
    const auto drawing = draw({runs.make("a", 0)}, choice);
    EXPECT_EQ(drawing.choice.width, 5) << "a fiftieth of 200 steps, rounded";
    EXPECT_THAT(drawing.note.toStdString(), HasSubstr("median over 5 steps"));
    EXPECT_EQ(drawing.curves.front().data->smooth.size(), 20u);
}

TEST_F(CurvesDataTest, ADamagedRunIsToldBesideTheOthersCurves)
{
    const auto damaged = runs.make("a", 0);
    std::ofstream(damaged.path / "events.jsonl", std::ios::app) << "gibberish\n{}\n";
    ShownRun gone = runs.make("c", 0);
    std::filesystem::remove_all(gone.path);
    const auto drawing = draw({damaged, runs.make("b", 0), gone});
    EXPECT_EQ(drawing.curves.size(), 2u);
    EXPECT_THAT(all(drawing.problems), HasSubstr("a: 2 line(s) of its events are damaged"));
    EXPECT_THAT(all(drawing.problems), HasSubstr("c: has no 'validation.bits_per_byte'."));
}

TEST_F(CurvesDataTest, GrowsWithTheRun)
{
    const auto run = runs.make("a", 0);
    EXPECT_EQ(draw({run}).curves.front().data->raw.size(), 20u);
    auto writer = EventWriter::open(run.path / "events.jsonl");
    ASSERT_TRUE(
        writer->write({210, 0, MetricEvent{"validation.bits_per_byte", 0.2, "bits/byte", {}}}));
    EXPECT_EQ(draw({run}).curves.front().data->raw.size(), 21u);
}

} // namespace
} // namespace mullion::workbench
