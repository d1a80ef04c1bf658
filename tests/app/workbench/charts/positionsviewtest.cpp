// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/positionsview.h"

#include "app/workbench/charts/metricsstore.h"
#include "tests/app/workbench/charts/drawnruns.h"
#include "widgets/plot/curvechart.h"

#include <gmock/gmock.h>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct PositionsViewTest : testing::Test
{
    PositionsViewTest()
        : eights(runs.make("eights", 0, "equal-info[b=64,v=256]", 8))
        , sixteens(runs.make("sixteens", 1, "equal-info[b=64,v=65k]", 4))
        , single(runs.make("single", 1, "equal-info[b=16,v=65k]"))
    {
        view.resize(800, 600);
    }

    DrawnRuns runs;
    ShownRun eights;
    ShownRun sixteens;
    ShownRun single;
    PositionsView view;
};

TEST_F(PositionsViewTest, WindowsOfDifferentTokensAreAlignedByTheirBits)
{
    MetricsStore store;
    const auto drawing = drawPositions(store, {eights, sixteens, single}, {});
    ASSERT_EQ(drawing.runs.size(), 2u);
    EXPECT_EQ(drawing.runs[0].cells.rowHeight, 8);
    EXPECT_EQ(drawing.runs[1].cells.rowHeight, 16);
    // Bit 40 is in the sixth token of 8 bits and in the third of 16.
    EXPECT_DOUBLE_EQ(drawing.runs[0].overSteps(40).data->raw.y()[0], 8 - std::log2(10.0) + 5);
    EXPECT_DOUBLE_EQ(drawing.runs[1].overSteps(40).data->raw.y()[0], 9 - std::log2(10.0) + 2);
    EXPECT_EQ(drawing.runs[1].overBits(200).data->raw.x()[1], 24);
    ASSERT_EQ(drawing.problems.size(), 1);
    EXPECT_THAT(drawing.problems.front().toStdString(), HasSubstr("single: its tokens have no"));
}

TEST_F(PositionsViewTest, MinusTrivialIsWhatWasGainedOverCounts)
{
    MetricsStore store;
    const auto drawing = drawPositions(store, {eights}, {false, true});
    EXPECT_DOUBLE_EQ(drawing.runs[0].cells.at(0, 1), 7.5 - (8 - std::log2(10.0) + 1));
    EXPECT_FALSE(drawPositions(store, {eights}, {true, true}).problems.isEmpty())
        << "no accuracy was measured";
}

TEST_F(PositionsViewTest, PullingTheLineGivesTheCurveThere)
{
    ASSERT_TRUE(view.prepare({eights, sixteens}));
    ASSERT_EQ(view.maps().size(), 2u);
    Q_EMIT view.maps().front()->linePulled(40);
    const auto readings = view.slice()->readings(10);
    ASSERT_EQ(readings.size(), 2u);
    EXPECT_DOUBLE_EQ(readings[0].atPointer, 8 - std::log2(10.0) + 5);
    EXPECT_EQ(view.viewState()[QStringLiteral("at_bit")].toDouble(), 40);
}

TEST_F(PositionsViewTest, ItsStateIsRestored)
{
    QJsonObject state = view.viewState();
    state[QStringLiteral("show")] = QStringLiteral("curves");
    state[QStringLiteral("minus_trivial")] = true;
    view.restoreViewState(state);
    EXPECT_EQ(view.viewState(), state);
    ASSERT_TRUE(view.prepare({eights}));
    EXPECT_TRUE(view.maps().empty());
    EXPECT_TRUE(view.figure());
}

TEST_F(PositionsViewTest, RunsWithoutPositionsAreRefusedWithTheReason)
{
    const auto prepared = view.prepare({single});
    ASSERT_FALSE(prepared);
    EXPECT_THAT(prepared.error().sentence(), HasSubstr("no positions inside a window"));
}

} // namespace
} // namespace mullion::workbench
