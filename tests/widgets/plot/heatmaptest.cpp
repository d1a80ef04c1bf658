// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/heatmap.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace mullion {
namespace {

HeatCells cells()
{
    return {{0, 10, 100}, 2, 0, 8, {1, 2, 3, 4, 5, 6}};
}

QWidget* plotOf(const HeatMap& map)
{
    for (QWidget* child : map.findChildren<QWidget*>())
        if (child->accessibleName() == QLatin1String("Chart"))
            return child;
    return nullptr;
}

TEST(HeatMap, ItsLineIsPulledWithTheKeysFromRowToRow)
{
    HeatMap map;
    map.resize(400, 200);
    map.setCells(cells());
    map.setScale(1, 6);
    map.setLine(HeatMap::Line::Row, 4);
    map.prepare();
    QSignalSpy pulled(&map, &HeatMap::linePulled);
    QTest::keyClick(plotOf(map), Qt::Key_Up);
    ASSERT_EQ(pulled.size(), 1);
    EXPECT_EQ(pulled.last().first().toDouble(), 12);
    QTest::keyClick(plotOf(map), Qt::Key_Up);
    EXPECT_EQ(pulled.last().first().toDouble(), 12) << "there is no third row";
    map.setLine(HeatMap::Line::Column, 10);
    QTest::keyClick(plotOf(map), Qt::Key_Right);
    EXPECT_EQ(pulled.last().first().toDouble(), 100) << "from measurement to measurement";
}

TEST(HeatMap, AMousePullsTheLineToTheNearestMeasurement)
{
    HeatMap map;
    map.resize(400, 200);
    map.setCells(cells());
    map.setLine(HeatMap::Line::Column, 0);
    map.prepare();
    QSignalSpy pulled(&map, &HeatMap::linePulled);
    const QPointF at(260, 80);
    QMouseEvent press(QEvent::MouseButtonPress, at, at, Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(plotOf(map), &press);
    ASSERT_FALSE(pulled.isEmpty());
    EXPECT_EQ(pulled.last().first().toDouble(), 100);
}

TEST(HeatMap, GivesItsNumbers)
{
    HeatMap map;
    map.setAxisTitles(QStringLiteral("Step"), QStringLiteral("Bit"), QStringLiteral("Loss"));
    map.setCells(cells());
    EXPECT_TRUE(map.csv().startsWith(QStringLiteral("\"Step\",\"Bit\",\"Loss\"\n0,4,1\n10,4,2\n")));
}

} // namespace
} // namespace mullion
