// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figurerecipe.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"
#include "widgets/plot/curvechart.h"
#include "widgets/plot/plotfigure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

const std::string kRecipe = R"({"figure":"curves","title":"<a> & \"b\" ]]> ü 困惑 end"})";

struct FigureRecipeTest : testing::Test
{
    FigureRecipeTest()
    {
        auto data = std::make_shared<CurveData>();
        data->raw = SeriesPyramid({0, 10, 20}, {8, 6, 4});
        chart.resize(400, 200);
        chart.setAxes({QStringLiteral("Step")}, {QStringLiteral("Loss (bits/byte)")});
        chart.setCurves({{QStringLiteral("a"), 0, {}, data}, {QStringLiteral("b"), 1, {}, data}});
        chart.prepare();
    }
    std::string write(const std::string& name, const std::string& recipe = kRecipe)
    {
        FigureContent content = chart.figure(QStringLiteral("A <title>"));
        content.recipe = recipe;
        EXPECT_TRUE(writeFigure(content, folder / name, {85, 50}));
        return std::string(asChars(readFile(folder / name).value()));
    }

    TemporaryFolder folder;
    CurveChart chart;
};

TEST_F(FigureRecipeTest, IsReadBackFromEveryKindOfFile)
{
    for (const char* name : {"f.pdf", "f.svg", "f.png", "f.csv"}) {
        write(name);
        const auto recipe = readRecipe(folder / name);
        ASSERT_TRUE(recipe) << name << ": " << recipe.error().sentence();
        EXPECT_EQ(*recipe, kRecipe) << name;
    }
}

TEST_F(FigureRecipeTest, TheSameFigureIsTheSameFile)
{
    for (const char* ending : {".pdf", ".svg", ".png", ".csv"})
        EXPECT_TRUE(write(std::string("a") + ending) == write(std::string("b") + ending)) << ending;
}

TEST_F(FigureRecipeTest, TextStaysText)
{
    EXPECT_THAT(write("f.svg"), HasSubstr(">Loss (bits/byte)</text>"));
    EXPECT_THAT(write("f.svg"), HasSubstr("width=\"85mm\" height=\"50mm\""));
    const std::string pdf = write("f.pdf");
    EXPECT_NE(pdf.find("/Type /Font"), std::string::npos) << "a font, so text";
    EXPECT_EQ(pdf.find("/Subtype /Image"), std::string::npos) << "no picture of text";
}

TEST_F(FigureRecipeTest, AFileWithoutOneIsRefused)
{
    for (const char* name : {"f.pdf", "f.svg", "f.png", "f.csv"}) {
        write(name, {});
        const auto recipe = readRecipe(folder / name);
        ASSERT_FALSE(recipe) << name;
        EXPECT_THAT(recipe.error().sentence(), HasSubstr("no figure recipe"));
    }
    EXPECT_FALSE(readRecipe(folder / "missing.pdf"));
    std::ofstream(folder / "cut.pdf") << "%PDF-1.4 <x:xmpmeta xmlns:mullion='x'><mullion:rec";
    EXPECT_FALSE(readRecipe(folder / "cut.pdf"));
}

TEST_F(FigureRecipeTest, TheStyleDecidesFontsAndLines)
{
    FigureStyle style;
    style.fontFamily = QStringLiteral("DejaVu Serif");
    style.fontPt = 12;
    const FigureContent styled =
        chart.figure(QStringLiteral("t")).styled(lookOf(style, chart.palette()));
    ASSERT_TRUE(writeFigure(styled, folder / "s.svg", {85, 50}));
    const std::string svg(asChars(readFile(folder / "s.svg").value()));
    EXPECT_THAT(svg, HasSubstr("font-family=\"DejaVu Serif\" font-size=\"16\""));
    EXPECT_EQ(figureStyleFromJson(toJson(style)), style);
}

} // namespace
} // namespace mullion
