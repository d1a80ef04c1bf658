// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/viewhistory.h"

#include "app/workbench/runs/runview.h"

#include <QAction>
#include <QTest>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

class NumberView final : public RunView
{
public:
    void showRuns(const std::vector<ShownRun>&) override {}
    [[nodiscard]] QJsonObject viewState() const override
    {
        return {{QStringLiteral("number"), number}};
    }
    void restoreViewState(const QJsonObject& state) override
    {
        number = state[QLatin1String("number")].toInt();
        Q_EMIT viewStateChanged(); // as a view does whose controls cannot tell who moved them
    }
    void change(int to)
    {
        number = to;
        Q_EMIT viewStateChanged();
    }

    int number = 0;
};

struct ViewHistoryTest : testing::Test
{
    QAction undo;
    QAction redo;
    ViewHistory history{&undo, &redo, nullptr};
    NumberView view;

    ViewHistoryTest() { history.watch(&view); }
};

TEST_F(ViewHistoryTest, TakesChangesBackAndMakesThemAgain)
{
    EXPECT_FALSE(undo.isEnabled());
    view.change(1);
    QTest::qWait(900); // longer than what counts as one change
    view.change(2);
    undo.trigger();
    EXPECT_EQ(view.number, 1);
    undo.trigger();
    EXPECT_EQ(view.number, 0);
    EXPECT_FALSE(undo.isEnabled());
    redo.trigger();
    redo.trigger();
    EXPECT_EQ(view.number, 2);
    EXPECT_FALSE(redo.isEnabled());
}

TEST_F(ViewHistoryTest, ADragIsOneChange)
{
    for (int i = 1; i < 30; ++i)
        view.change(i);
    undo.trigger();
    EXPECT_EQ(view.number, 0);
    redo.trigger();
    EXPECT_EQ(view.number, 29);
}

TEST_F(ViewHistoryTest, WhatWasSetFromElsewhereIsTheBeginning)
{
    view.change(1);
    view.number = 5;
    history.restart();
    EXPECT_FALSE(undo.isEnabled());
    view.change(6);
    undo.trigger();
    EXPECT_EQ(view.number, 5);
}

} // namespace
} // namespace mullion::workbench
