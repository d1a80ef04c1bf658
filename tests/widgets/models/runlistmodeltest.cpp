// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/runlistmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace mullion {
namespace {

RunRow row(const std::string& name, double started, double heldOut = 0)
{
    RunRow run;
    run.path = "/runs/" + name;
    run.summary.path = run.path;
    run.summary.kind = name.substr(0, 1);
    run.summary.startedSeconds = started;
    if (heldOut > 0)
        run.summary.validationBitsPerByte = heldOut;
    return run;
}

struct RunListModelTest : testing::Test
{
    RunListModelTest()
    {
        model.update({row("a1", 10, 2.5), row("b1", 30, 1.5), row("b2", 20)}, {});
    }
    QStringList names(const QModelIndex& parent = {}) const
    {
        QStringList all;
        for (int i = 0; i < model.rowCount(parent); ++i)
            all << model.index(i, 0, parent).data().toString();
        return all;
    }

    RunListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RunListModelTest, ListsTheNewestFirstAndSorts)
{
    EXPECT_EQ(names(), QStringList({"b1", "b2", "a1"}));
    model.sort(0, Qt::AscendingOrder);
    EXPECT_EQ(names(), QStringList({"a1", "b1", "b2"}));
    model.sort(int(RunColumn::HeldOut), Qt::DescendingOrder);
    EXPECT_EQ(names(), QStringList({"a1", "b1", "b2"}));
}

TEST_F(RunListModelTest, TellsOnlyRowsThatHaveChanged)
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    RunRow run = row("b2", 20);
    run.summary.step = 7;
    model.update({run}, {});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(moved.size(), 0);
}

TEST_F(RunListModelTest, KeepsWhatIsSelectedWhenRunsComeAndGo)
{
    const QPersistentModelIndex b2 = model.indexOf("/runs/b2");
    const QPersistentModelIndex a1 = model.indexOf("/runs/a1");
    model.update({row("c1", 90)}, std::vector<std::filesystem::path>{"/runs/a1"});
    EXPECT_EQ(names(), QStringList({"c1", "b1", "b2"}));
    EXPECT_EQ(b2.data().toString(), "b2");
    EXPECT_FALSE(a1.isValid());
}

TEST_F(RunListModelTest, GroupsAndFilters)
{
    model.setGrouping([](const RunRow& run) { return QString::fromStdString(run.summary.kind); });
    ASSERT_EQ(names().size(), 2);
    EXPECT_TRUE(names()[1].startsWith("b: 2"));
    const QModelIndex b = model.index(1, 0, {});
    EXPECT_EQ(names(b), QStringList({"b1", "b2"}));
    EXPECT_EQ(model.run(b), nullptr);
    EXPECT_EQ(model.run(model.index(1, 0, b))->path, "/runs/b2");
    model.setFilter([](const RunRow& run) { return run.path != "/runs/b1"; });
    EXPECT_EQ(model.listedCount(), 2u);
    EXPECT_FALSE(model.indexOf("/runs/b1").isValid());
    model.setGrouping({});
    EXPECT_EQ(names(), QStringList({"b2", "a1"}));
}

TEST_F(RunListModelTest, AStateIsAWordAndAnUnreadableRunOneOfItsOwn)
{
    RunRow run = row("a1", 10);
    run.summary.condition = RunCondition::Ended;
    EXPECT_EQ(cellText(run, RunColumn::State), "ended without result");
    run.isReadable = false;
    run.problem = "No spec.";
    model.update({run}, {});
    const QModelIndex at = model.indexOf("/runs/a1", int(RunColumn::State));
    EXPECT_EQ(at.data().toString(), "unreadable");
    EXPECT_EQ(at.data(Qt::ToolTipRole).toString(), "No spec.");
}

TEST_F(RunListModelTest, ProgressIsNotRoundedUpToDone)
{
    RunRow run = row("a1", 10);
    run.summary.step = 9999;
    run.summary.allSteps = 10000;
    EXPECT_EQ(cellText(run, RunColumn::Progress), "99 %");
    run.summary.step = 10000;
    EXPECT_EQ(cellText(run, RunColumn::Progress), "100 %");
}

} // namespace
} // namespace mullion
