// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curvechart.h"

#include "widgets/plot/readouttable.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

using testing::HasSubstr;

std::shared_ptr<const CurveData> flat(std::size_t points, double value,
                                      std::optional<std::size_t> spike = {}, double height = 0)
{
    std::vector<double> x(points), y(points, value);
    for (std::size_t i = 0; i < points; ++i)
        x[i] = static_cast<double>(i + 1);
    if (spike)
        y[*spike] = height;
    auto data = std::make_shared<CurveData>();
    data->raw = SeriesPyramid(std::move(x), std::move(y));
    return data;
}

std::shared_ptr<const CurveData> line()
{
    auto data = std::make_shared<CurveData>();
    data->raw = SeriesPyramid({0, 10, 20}, {8, 6, 4});
    return data;
}

struct CurveChartTest : testing::Test
{
    CurveChartTest()
    {
        chart.resize(500, 300);
        chart.setAxes({QStringLiteral("Step")}, {QStringLiteral("Bits")});
        chart.setUnit(QStringLiteral("steps"));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(plot(), static_cast<Qt::Key>(key), modifiers);
    }
    QWidget* plot() const
    {
        for (QWidget* child : chart.findChildren<QWidget*>())
            if (child->accessibleName() == QLatin1String("Chart"))
                return child;
        return nullptr;
    }
    QString note() const { return chart.findChild<QLabel*>()->text(); }
    QImage painted() const
    {
        QImage image(500, 300, QImage::Format_RGB32);
        chart.figure(QStringLiteral("t")).paint(image, 1, QSizeF(500, 300));
        return image;
    }

    CurveChart chart;
};

TEST_F(CurveChartTest, ASpikeOfOnePointInAMillionIsPainted)
{
    const auto inkedRows = [](const QImage& image) {
        int rows = 0;
        for (int y = 0; y < 200; ++y)
            for (int x = 80; x < 490; ++x) {
                const QColor color = image.pixelColor(x, y);
                if (color.saturation() > 60) {
                    ++rows;
                    break;
                }
            }
        return rows;
    };
    chart.setCurves({{QStringLiteral("a"), 0, {}, flat(1'000'000, 2, 345'678, 9)}});
    chart.prepare();
    EXPECT_GT(inkedRows(painted()), 150) << "a line from 2 up to 9";
    EXPECT_THAT(note().toStdString(), HasSubstr("its least and greatest are drawn"));
}

TEST_F(CurveChartTest, CursorsAreSetAndMovedWithKeys)
{
    chart.setCurves({{QStringLiteral("a"), 0, {}, line()}});
    chart.prepare();
    press(Qt::Key_A);
    ASSERT_TRUE(chart.view().cursorA);
    EXPECT_NEAR(*chart.view().cursorA, 10, 0.1);
    press(Qt::Key_B);
    press(Qt::Key_Right, Qt::ShiftModifier);
    ASSERT_TRUE(chart.view().cursorB);
    EXPECT_GT(*chart.view().cursorB, *chart.view().cursorA);
    const auto reading = chart.readings(5).front();
    EXPECT_DOUBLE_EQ(reading.atPointer, 7);
    EXPECT_LT(reading.atB, reading.atA);
    EXPECT_TRUE(std::isnan(chart.readings(25).front().atPointer));
    press(Qt::Key_Escape);
    EXPECT_FALSE(chart.view().cursorA);
}

TEST_F(CurveChartTest, ZoomsWithKeysAndGoesBack)
{
    chart.setCurves({{QStringLiteral("a"), 0, {}, line()}});
    chart.prepare();
    press(Qt::Key_Plus);
    ASSERT_TRUE(chart.view().x);
    EXPECT_FALSE(chart.view().y);
    EXPECT_GT(chart.view().x->begin, 0);
    press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_TRUE(chart.view().y);
    press(Qt::Key_Home);
    EXPECT_FALSE(chart.view().x || chart.view().y);
}

TEST_F(CurveChartTest, AChosenRangeOutlivesNewPointsButNotAnotherAxis)
{
    chart.setCurves({{QStringLiteral("a"), 0, {}, line()}});
    chart.setView({AxisRange{2, 6}, {}, 3.0, {}});
    chart.setCurves({{QStringLiteral("a"), 0, {}, flat(100, 1)}});
    EXPECT_EQ(chart.view().x, (AxisRange{2, 6}));
    EXPECT_EQ(chart.view().cursorA, 3);
    chart.setAxes({QStringLiteral("Tokens")}, {QStringLiteral("Bits")});
    EXPECT_FALSE(chart.view().x);
}

TEST_F(CurveChartTest, LogarithmicAxesLeaveOutWhatTheyCannotShow)
{
    auto data = std::make_shared<CurveData>();
    data->raw = SeriesPyramid({0, 1, 10, 100}, {1, 0, -2, 8});
    chart.setCurves({{QStringLiteral("a"), 0, {}, data}});
    chart.setAxes({QStringLiteral("Step"), true}, {QStringLiteral("Bits"), true});
    chart.prepare();
    EXPECT_FALSE(painted().isNull());
    EXPECT_THAT(note().toStdString(), HasSubstr("logarithmic"));
}

TEST_F(CurveChartTest, ATextFileOfTheFigureHasEveryPoint)
{
    chart.setCurves({{QStringLiteral("a"), 0, {}, line()}});
    EXPECT_EQ(chart.csv().toStdString(), "series,\"Step\",\"Bits\",\"smoothed\",low,high\n"
                                         "\"a\",0,8,,,\n\"a\",10,6,,,\n\"a\",20,4,,,\n");
}

TEST_F(CurveChartTest, TheReadoutIsPinnedAndCopied)
{
    chart.setCurves({{QStringLiteral("a"), 0, {}, line()}, {QStringLiteral("b"), 1, {}, line()}});
    ReadoutTable table(&chart);
    table.setAxisName(QStringLiteral("step"));
    Q_EMIT chart.pointerMoved(5);
    EXPECT_THAT(table.text().toStdString(), HasSubstr("Pointer: step 5\na\t7\nb\t7"));
    table.setPinned(true);
    Q_EMIT chart.pointerMoved(15);
    EXPECT_THAT(table.text().toStdString(), HasSubstr("a\t7"));
    chart.setView({{}, {}, 0.0, 20.0});
    table.refresh();
    EXPECT_THAT(table.text().toStdString(), HasSubstr("a\t7\t8\t4\t-4"));
}

} // namespace
} // namespace mullion
