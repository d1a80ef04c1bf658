// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One way through the window with the real program: a project is opened, a run is started from the
// form, its curve grows, it is killed and resumed, the curve is exported, and the file opened
// again.
#include "app/workbench/charts/curvesview.h"
#include "app/workbench/charts/runexportdialog.h"
#include "app/workbench/launch/launchdialog.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/runs/runactions.h"
#include "app/workbench/runs/runlauncher.h"
#include "app/workbench/runs/runspage.h"
#include "app/workbench/theme.h"
#include "app/workbench/workspace.h"
#include "core/base/filelock.h"
#include "core/runs/runfolder.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/sampleproject.h"
#include "tests/support/waitfor.h"
#include "widgets/forms/runform.h"
#include "widgets/models/runlistmodel.h"

#include <QAbstractButton>
#include <QAction>
#include <QElapsedTimer>
#include <QSettings>
#include <QTabWidget>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct TourTest : testing::Test
{
    TourTest()
    {
        ::setenv("MULLION_PROGRAM", MULLION_TEST_PROGRAM, 1);
        for (const char* place : {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            ::setenv(place, (project.path() / place).c_str(), 1);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString((project.path() / "settings").string()));
        std::ofstream(project.path() / "c.jsonl") << patternedCorpus();
        command.kind = "m1";
        command.preset = "tiny";
        command.settings = {"threads=1",           "steps=100000",
                            "checkpoint_every=10", "documents_per_sequence=4",
                            "report_every=5",      "validate_every=1000"};
        command.corpus = {(project.path() / "no such file.jsonl").string()};
        command.out = (project.path() / "run").string();
    }

    const RunRow* row() const
    {
        const auto& runs = page->model()->runs();
        const auto found = runs.find(std::filesystem::weakly_canonical(command.out));
        return found == runs.end() ? nullptr : &found->second;
    }
    bool is(RunCondition condition) const
    {
        return row() && row()->isReadable && row()->summary.condition == condition;
    }
    bool waitForCheckpointAfter(std::uint64_t step) const
    {
        return waitFor(
            [&] {
                return is(RunCondition::Running) && row()->summary.checkpointStep > step
                       && row()->summary.step > row()->summary.checkpointStep;
            },
            120'000);
    }
    /// Lines of numbers behind the curve that is shown.
    std::ptrdiff_t points() const
    {
        const auto figure = curves->figure();
        return figure ? std::ranges::count(figure->csv(), '\n') : 0;
    }

    SampleProject project;
    Theme theme;
    MainWindow window{&theme};
    RunsPage* page = window.findChild<RunsPage*>();
    RunView* curves = page->view(QStringLiteral("curves"));
    RunCommand command;
};

TEST_F(TourTest, FromTheFormToAFigureThatLives)
{
    window.show();
    window.openPaths({QString::fromStdString(project.path().string())});
    ASSERT_TRUE(waitFor([&] { return window.workspace()->hasText(); }));

    // The form is filled wrongly, then rightly.
    LaunchDialog dialog(&window);
    QObject::connect(&dialog, &LaunchDialog::startRequested, page->launcher(), &RunLauncher::start);
    dialog.show();
    ASSERT_TRUE(dialog.setCommand(command));
    ASSERT_TRUE(waitFor([&] { return dialog.reason().contains(QLatin1String("no such file")); }))
        << dialog.reason().toStdString();
    QAbstractButton* start = nullptr;
    for (QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
        if (button->accessibleName() == QLatin1String("Start now"))
            start = button;
    ASSERT_TRUE(start);
    EXPECT_FALSE(start->isEnabled());
    command.corpus = {(project.path() / "c.jsonl").string()};
    ASSERT_TRUE(dialog.setCommand(command));
    ASSERT_TRUE(waitFor([&] { return start->isEnabled(); })) << dialog.reason().toStdString();
    start->click();

    // Its curve grows.
    page->tabs()->setCurrentWidget(curves);
    ASSERT_TRUE(waitForCheckpointAfter(0));
    page->select({QString::fromStdString(command.out)});
    curves->restoreViewState(
        {{QStringLiteral("metric"), QStringLiteral("training.bits_per_byte")}});
    ASSERT_TRUE(waitFor([&] { return points() > 1; }, 60'000));
    const std::ptrdiff_t before = points();
    EXPECT_TRUE(waitFor([&] { return points() > before; }, 60'000));

    // It is killed, seen to be, and resumed.
    const auto holder = lockHolder(RunFolder(command.out).lockFile());
    ASSERT_TRUE(holder);
    ::kill(static_cast<pid_t>(holder->pid), SIGKILL);
    QElapsedTimer sinceKill;
    sinceKill.start();
    ASSERT_TRUE(waitFor([&] { return is(RunCondition::Ended); }));
    EXPECT_LT(sinceKill.elapsed(), 2000);
    const std::uint64_t reached = row()->summary.checkpointStep;
    page->actions()->action(RunOrder::Resume)->trigger();
    ASSERT_TRUE(waitForCheckpointAfter(reached));
    page->actions()->action(RunOrder::Stop)->trigger();
    ASSERT_TRUE(waitFor([&] { return is(RunCondition::Stopped); }, 60'000));

    // The curve goes into a file and comes back from it.
    const auto shown = page->selectedRuns();
    ASSERT_EQ(shown.size(), 1u);
    ASSERT_TRUE(waitFor([&] { return points() > 1; }));
    RunExportDialog exporting(*curves, QStringLiteral("curves"), shown, false);
    const auto file = project.path() / "curve.pdf";
    ASSERT_TRUE(exporting.write(file));
    const QJsonObject state = curves->viewState();
    curves->restoreViewState({{QStringLiteral("x"), QStringLiteral("tokens")}});
    page->tabs()->setCurrentIndex(page->tabs()->count() - 1);
    window.openPaths({QString::fromStdString(file.string())});
    ASSERT_TRUE(waitFor([&] { return page->tabs()->currentWidget() == curves; }));
    EXPECT_EQ(curves->viewState()[QLatin1String("x")], state[QLatin1String("x")]);
    EXPECT_TRUE(waitFor([&] { return page->selectedRuns().size() == 1 && points() > 1; }));
}

} // namespace
} // namespace mullion::workbench
