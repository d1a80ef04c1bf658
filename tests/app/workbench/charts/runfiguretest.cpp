// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/runfigure.h"

#include "app/workbench/arguments.h"
#include "app/workbench/charts/curvesbar.h"
#include "app/workbench/charts/curvesview.h"
#include "app/workbench/charts/figureopener.h"
#include "app/workbench/charts/runexportdialog.h"
#include "app/workbench/figures.h"
#include "app/workbench/runs/runspage.h"
#include "core/base/file.h"
#include "tests/app/workbench/charts/drawnruns.h"
#include "tests/support/sampleproject.h"
#include "tests/support/waitfor.h"
#include "widgets/plot/figurerecipe.h"

#include <QJsonArray>
#include <QTabWidget>
#include <gmock/gmock.h>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct RunFigureTest : testing::Test
{
    RunFigureTest()
    {
        runs.make("a", 0, "equal-info[b=64,v=256]", 8);
        runs.make("b", 1, "equal-info[b=64,v=65k]", 4);
    }
    QString path(const std::string& name) const
    {
        return QString::fromStdString((runs.folder() / name).string());
    }
    std::string write(const QString& name, const std::string& file,
                      const QStringList& settings = {})
    {
        QStringList arguments{QStringLiteral("mullion-workbench"),
                              QStringLiteral("--figure"),
                              name,
                              QStringLiteral("--from"),
                              path("a"),
                              path("b"),
                              QStringLiteral("-o"),
                              path(file),
                              QStringLiteral("--width-mm"),
                              QStringLiteral("85")};
        for (const QString& setting : settings)
            arguments << QStringLiteral("--set") << setting;
        return run(arguments, file);
    }
    std::string remake(const std::string& from, const std::string& file)
    {
        return run({QStringLiteral("mullion-workbench"), QStringLiteral("--figure-from"),
                    path(from), QStringLiteral("-o"), path(file)},
                   file);
    }
    std::string run(const QStringList& arguments, const std::string& file)
    {
        const auto parsed = parseArguments(arguments);
        EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().sentence());
        if (!parsed || !parsed->runFigure)
            return "";
        const Result<> written = writeRunFigure(*parsed->runFigure, remarks);
        EXPECT_TRUE(written) << (written ? "" : written.error().sentence());
        const auto bytes = readFile(runs.folder() / file);
        return bytes ? std::string(asChars(*bytes)) : "";
    }

    DrawnRuns runs;
    QStringList remarks;
};

TEST_F(RunFigureTest, EveryFigureIsMadeAgainFromItsFileByteForByte)
{
    for (const QString& name : {QStringLiteral("curves"), QStringLiteral("positions")})
        for (const char* ending : {"pdf", "svg", "png", "csv"}) {
            SCOPED_TRACE(name.toStdString() + "." + ending);
            const std::string file = std::string("f.") + ending;
            const std::string first = write(name, file);
            EXPECT_GT(first.size(), 500u);
            EXPECT_TRUE(remake(file, std::string("again.") + ending) == first);
            EXPECT_TRUE(remarks.isEmpty());
        }
}

TEST_F(RunFigureTest, TheTextOfItsAxesIsText)
{
    const std::string svg =
        write(QStringLiteral("curves"), "f.svg",
              {QStringLiteral("x=tokens"), QStringLiteral("log_x=true"),
               QStringLiteral("smoothing=gaussian"), QStringLiteral("x_range=[100,1000]")});
    EXPECT_THAT(svg, HasSubstr(">Training tokens</text>"));
    EXPECT_THAT(svg, HasSubstr(">Held-out loss (bits/byte)</text>"));
    EXPECT_THAT(svg, HasSubstr("width=\"85mm\""));
    const auto recipe = RunRecipe::fromJson(readRecipe(runs.folder() / "f.svg").value(), "f.svg");
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->state[QStringLiteral("smoothing")].toString(), QLatin1String("gaussian"));
    EXPECT_EQ(recipe->state[QStringLiteral("x_range")].toArray().size(), 2);
    EXPECT_EQ(recipe->runs.size(), 2u);
    EXPECT_EQ(recipe->style.widthMm, 85);
}

TEST_F(RunFigureTest, RunsThatWereMovedOrWentOnAreToldOf)
{
    write(QStringLiteral("curves"), "f.csv");
    auto writer = EventWriter::open(runs.folder() / "b" / "events.jsonl");
    ASSERT_TRUE(writer->write({300, 0, MetricEvent{"validation.bits_per_byte", 1, "", {}}}));
    remake("f.csv", "g.csv");
    ASSERT_EQ(remarks.size(), 1);
    EXPECT_THAT(remarks.front().toStdString(), HasSubstr("has gone on since"));

    // A figure that is moved together with its runs finds them beside it.
    const TemporaryFolder elsewhere;
    std::filesystem::rename(runs.folder() / "a", elsewhere / "a");
    std::filesystem::rename(runs.folder() / "f.csv", elsewhere / "f.csv");
    const auto text = readRecipe(elsewhere / "f.csv");
    const auto recipe = RunRecipe::fromJson(text.value(), "f.csv");
    std::filesystem::remove_all(runs.folder() / "b");
    const RunsOfRecipe found = findRunsOf(*recipe, elsewhere / "f.csv", {});
    ASSERT_EQ(found.runs.size(), 1u);
    EXPECT_EQ(found.runs.front().path, elsewhere / "a");
    EXPECT_THAT(found.remarks.join(QLatin1Char('\n')).toStdString(), HasSubstr("was found in"));
    EXPECT_THAT(found.remarks.join(QLatin1Char('\n')).toStdString(), HasSubstr("is gone"));
}

TEST_F(RunFigureTest, AFigureThatIsOpenedIsTheLiveViewAgain)
{
    write(QStringLiteral("curves"), "f.pdf",
          {QStringLiteral("smoothing=median"), QStringLiteral("x=tokens")});
    RunsPage page;
    ASSERT_TRUE(isFigureName(path("f.pdf")));
    ASSERT_TRUE(openFigure(path("f.pdf"), &page, {}, remarks));
    EXPECT_TRUE(remarks.isEmpty());
    EXPECT_EQ(page.tabs()->currentWidget()->objectName().toStdString(), "curves");
    const QJsonObject state = page.view(QStringLiteral("curves"))->viewState();
    EXPECT_EQ(state[QStringLiteral("smoothing")].toString(), QLatin1String("median"));
    EXPECT_EQ(state[QStringLiteral("x")].toString(), QLatin1String("tokens"));
    EXPECT_TRUE(waitFor([&] { return page.selectedRuns().size() == 2; }));
    EXPECT_FALSE(openFigure(path("a/spec.json"), &page, {}, remarks));
}

TEST_F(RunFigureTest, AFigureOfATextIsMadeAgainFromItsFile)
{
    const SampleProject project;
    FigureRequest request;
    request.name = QStringLiteral("bits");
    request.from = QString::fromStdString((project / "text.txt").string());
    request.tokenizers = {QStringLiteral("bytes")};
    request.output = path("t.svg");
    ASSERT_TRUE(writeFigure(request));
    RunFigureRequest again;
    again.recipeFile = path("t.svg");
    again.output = path("u.svg");
    ASSERT_TRUE(writeRunFigure(again, remarks));
    EXPECT_TRUE(remarks.isEmpty());
    EXPECT_TRUE(readFile(runs.folder() / "t.svg").value()
                == readFile(runs.folder() / "u.svg").value());
    (void)project.write("text.txt", "Another text");
    ASSERT_TRUE(writeRunFigure(again, remarks));
    EXPECT_EQ(remarks.size(), 1) << "the text has changed";
}

TEST_F(RunFigureTest, AWrongRequestIsRefusedWithTheCure)
{
    RunFigureRequest request;
    request.name = QStringLiteral("curves");
    request.runs = {path("nowhere")};
    request.output = path("f.pdf");
    EXPECT_FALSE(writeRunFigure(request, remarks));
    request.runs = {path("a")};
    request.state[QStringLiteral("metric")] = QStringLiteral("no.such");
    const auto written = writeRunFigure(request, remarks);
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().sentence(), HasSubstr("has no 'no.such'"));
    QJsonObject state;
    EXPECT_FALSE(setState(state, QStringLiteral("smoothing")));
    EXPECT_FALSE(RunRecipe::fromJson("{}", "f.pdf"));
    EXPECT_FALSE(RunRecipe::fromJson(R"({"mullion_figure": 1, "runs": 3})", "f.pdf"));
}

TEST_F(RunFigureTest, TheWindowsDialogWritesTheSameRecipe)
{
    const ShownRun run = openShownRun(runs.folder() / "a", 0).value();
    CurvesView view;
    view.resize(600, 400);
    ASSERT_TRUE(view.prepare({run}));
    CurvesChoice choice = view.bar()->choice();
    choice.smoothing = Smoothing::Median;
    view.bar()->setChoice(choice);
    RunExportDialog dialog(view, QStringLiteral("curves"), {run}, false);
    FigureStyle style = dialog.style();
    style.widthMm = 120;
    style.series = SeriesPalette::Print;
    dialog.setStyle(style);
    ASSERT_TRUE(dialog.write(runs.folder() / "d.pdf"));
    const auto recipe = RunRecipe::fromJson(readRecipe(runs.folder() / "d.pdf").value(), "d.pdf");
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->style, style);
    EXPECT_EQ(recipe->state[QStringLiteral("smoothing")].toString(), QLatin1String("median"));
    EXPECT_EQ(view.viewState(), recipe->state);
}

} // namespace
} // namespace mullion::workbench
