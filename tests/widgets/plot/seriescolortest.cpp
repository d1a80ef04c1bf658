// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/seriescolor.h"

#include "tests/support/colorblindness.h"
#include "widgets/plot/colorramp.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

QPalette paper(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Base, dark ? QColor(0x1d1d20) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(0xe6e6e6) : QColor(Qt::black));
    return palette;
}

TEST(SeriesColor, AnyTwoOfASetAreToldApartByEveryEye)
{
    for (const SeriesPaletteName& set : kSeriesPalettes)
        for (const bool dark : {false, true})
            for (const Eye& eye : kEyes)
                for (int i = 0; i < kSeriesColors; ++i)
                    for (int j = 0; j < i; ++j)
                        EXPECT_GE(seenDistance(seriesColor(i, paper(dark), set.palette),
                                               seriesColor(j, paper(dark), set.palette),
                                               eye.matrix),
                                  14)
                            << set.id << (dark ? " dark " : " light ") << eye.name << i << j;
}

TEST(SeriesColor, EachStandsOutFromThePaper)
{
    for (const SeriesPaletteName& set : kSeriesPalettes)
        for (const bool dark : {false, true})
            for (int i = 0; i < kSeriesColors; ++i)
                EXPECT_GE(contrastRatio(seriesColor(i, paper(dark), set.palette),
                                        paper(dark).color(QPalette::Base)),
                          3)
                    << set.id << i;
}

TEST(SeriesColor, APrintedGreyTellsThePrintSetApart)
{
    for (const bool dark : {false, true})
        for (int i = 0; i < kSeriesColors; ++i)
            for (int j = 0; j < i; ++j) {
                const auto lightness = [&](int index) {
                    return labOf(
                        linearLight(seriesColor(index, paper(dark), SeriesPalette::Print)))[0];
                };
                EXPECT_GE(std::abs(lightness(i) - lightness(j)), 7) << dark << i << j;
            }
}

TEST(SeriesColor, MoreSeriesThanColorsDifferInTheirDash)
{
    EXPECT_NE(seriesDash(0), seriesDash(kSeriesColors));
    for (const SeriesPaletteName& set : kSeriesPalettes)
        EXPECT_EQ(seriesPaletteNamed(set.id), set.palette);
    EXPECT_FALSE(seriesPaletteNamed("rainbow"));
}

TEST(ColorRamp, LightnessGrowsEvenlyForEveryEye)
{
    for (const Eye& eye : kEyes) {
        constexpr int kSteps = 16;
        double least = 1e9;
        double most = 0;
        for (int i = 0; i < kSteps; ++i) {
            const QColor a = rampColor(double(i) / kSteps);
            const QColor b = rampColor(double(i + 1) / kSteps);
            EXPECT_GT(labOf(times(eye.matrix, linearLight(b)))[0],
                      labOf(times(eye.matrix, linearLight(a)))[0] + 1)
                << eye.name << i;
            least = std::min(least, seenDistance(a, b, eye.matrix));
            most = std::max(most, seenDistance(a, b, eye.matrix));
        }
        EXPECT_LT(most, 4 * least) << eye.name;
    }
}

TEST(ColorRamp, LinesStandOutFromTheirPaper)
{
    for (double share = 0; share <= 1; share += 0.05) {
        EXPECT_GE(contrastRatio(rampLineColor(share, false), Qt::white), 2.4) << share;
        EXPECT_GE(contrastRatio(rampLineColor(share, true), QColor(0x1d1d20)), 2.4) << share;
    }
}

} // namespace
} // namespace mullion
