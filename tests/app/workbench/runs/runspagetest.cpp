// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page with the real program: a model of a few thousand weights is started, killed, resumed
// and stopped, as a user would see it.
#include "app/workbench/runs/runspage.h"

#include "app/workbench/runs/runactions.h"
#include "app/workbench/runs/runlauncher.h"
#include "app/workbench/runs/runlist.h"
#include "core/base/filelock.h"
#include "core/runs/runfolder.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "widgets/models/runlistmodel.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct RunsPageTest : testing::Test
{
    RunsPageTest()
    {
        ::setenv("MULLION_PROGRAM", MULLION_TEST_PROGRAM, 1);
        for (const char* place : {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            ::setenv(place, (folder / place).c_str(), 1);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString((folder / "settings").string()));
        std::ofstream(folder / "c.jsonl") << patternedCorpus();
        page = std::make_unique<RunsPage>();
        page->resize(1000, 600);
        page->show();
        QObject::connect(page.get(), &RunsPage::failed, page.get(),
                         [this](const Error& error) { errors.push_back(error.sentence()); });
    }

    RunCommand command(const std::string& name, std::vector<std::string> more = {}) const
    {
        RunCommand run;
        run.kind = "m1";
        run.preset = "tiny";
        run.settings = {"threads=1",           "steps=100000",
                        "checkpoint_every=10", "documents_per_sequence=4",
                        "report_every=5",      "validate_every=1000"};
        run.settings.insert(run.settings.end(), more.begin(), more.end());
        run.corpus = {(folder / "c.jsonl").string()};
        run.out = (folder / name).string();
        return run;
    }
    const RunRow* row(const std::string& name) const
    {
        const auto found =
            page->model()->runs().find(std::filesystem::weakly_canonical(folder / name));
        return found == page->model()->runs().end() ? nullptr : &found->second;
    }
    bool is(const std::string& name, RunCondition condition) const
    {
        const RunRow* run = row(name);
        return run && run->isReadable && run->summary.condition == condition;
    }

    TemporaryFolder folder;
    std::unique_ptr<RunsPage> page;
    std::vector<std::string> errors;
};

TEST_F(RunsPageTest, ARunIsStartedKilledResumedAndStopped)
{
    page->launcher()->start(command("run"));
    ASSERT_TRUE(waitFor(
        [&] {
            return is("run", RunCondition::Running) && row("run")->summary.checkpointStep > 0
                   && row("run")->summary.step > row("run")->summary.checkpointStep;
        },
        120'000))
        << (errors.empty() ? "" : errors.front());
    ASSERT_EQ(page->selectedRuns().size(), 1u); // what was started is shown
    EXPECT_EQ(page->activeRuns().size(), 1u);
    EXPECT_FALSE(page->actions()->action(RunOrder::Resume)->isEnabled());
    EXPECT_THAT(page->actions()->action(RunOrder::Resume)->toolTip().toStdString(),
                HasSubstr("It is running"));

    const auto holder = lockHolder(RunFolder(folder / "run").lockFile());
    ASSERT_TRUE(holder);
    ::kill(static_cast<pid_t>(holder->pid), SIGKILL);
    QElapsedTimer sinceKill;
    sinceKill.start();
    ASSERT_TRUE(waitFor([&] { return is("run", RunCondition::Ended); }));
    EXPECT_LT(sinceKill.elapsed(), 2000);
    const QModelIndex state =
        page->model()->indexOf(row("run")->path, static_cast<int>(RunColumn::State));
    EXPECT_EQ(state.data().toString(), "ended without result");
    EXPECT_THAT(state.data(Qt::ToolTipRole).toString().toStdString(), HasSubstr("Resume"));

    const auto before = row("run")->summary.checkpointStep;
    ASSERT_TRUE(page->actions()->action(RunOrder::Resume)->isEnabled());
    page->actions()->action(RunOrder::Resume)->trigger();
    ASSERT_TRUE(waitFor(
        [&] {
            return is("run", RunCondition::Running) && row("run")->summary.checkpointStep > before;
        },
        120'000))
        << (errors.empty() ? "" : errors.front());
    page->actions()->action(RunOrder::Stop)->trigger();
    EXPECT_TRUE(waitFor([&] { return is("run", RunCondition::Stopped); }, 60'000));
    EXPECT_TRUE(errors.empty()) << errors.front();
}

TEST_F(RunsPageTest, WhatCannotBeginSaysWhy)
{
    page->launcher()->start(command("bad", {"device=cuda:7"}));
    ASSERT_TRUE(waitFor([&] { return !errors.empty(); }, 60'000));
    EXPECT_THAT(errors.front(), HasSubstr("cuda:7"));
    EXPECT_THAT(errors.front(), HasSubstr("did not go well"));
}

TEST_F(RunsPageTest, AQueuedRunHasItsTurnWithoutTheWindow)
{
    page->launcher()->enqueue(command("later", {"steps=150"}));
    ASSERT_TRUE(waitFor(
        [&] { return std::filesystem::exists(folder / "XDG_STATE_HOME/mullion/queue/queue.json"); },
        60'000));
    page.reset();
    EXPECT_TRUE(waitFor(
        [&] {
            const auto run = summarize(folder / "later");
            return run && run->condition == RunCondition::Finished;
        },
        180'000));
}

TEST_F(RunsPageTest, ARunOfAnotherMachineIsOnlyLookedAt)
{
    RunRow run;
    run.path = "/elsewhere";
    run.summary.condition = RunCondition::RunningElsewhere;
    for (const RunOrder order : {RunOrder::Save, RunOrder::Pause, RunOrder::Continue,
                                 RunOrder::Stop, RunOrder::Kill, RunOrder::Resume})
        EXPECT_THAT(whyNot(order, run).toStdString(), HasSubstr("another machine"));
    EXPECT_TRUE(whyNot(RunOrder::Label, run).isEmpty());
    run.summary.condition = RunCondition::Ended;
    EXPECT_TRUE(whyNot(RunOrder::Resume, run).isEmpty());
    run.isWritable = false;
    EXPECT_THAT(whyNot(RunOrder::Resume, run).toStdString(), HasSubstr("cannot be written"));
}

} // namespace
} // namespace mullion::workbench
