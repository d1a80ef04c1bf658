// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/launchdialog.h"

#include "app/workbench/launch/commandlinebox.h"
#include "core/runs/sweeps/sweep.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "widgets/forms/fieldrow.h"
#include "widgets/forms/fieldsform.h"
#include "widgets/forms/runform.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct LaunchDialogTest : testing::Test
{
    LaunchDialogTest()
    {
        qputenv("MULLION_PROGRAM", MULLION_TEST_PROGRAM);
        qRegisterMetaType<RunCommand>();
        std::ofstream(folder / "c.jsonl") << patternedCorpus();
        command.kind = "m1";
        command.preset = "tiny";
        command.corpus = {(folder / "c.jsonl").string()};
        command.out = (folder / "run").string();
        dialog.show();
    }

    QAbstractButton* button(const char* name)
    {
        for (QAbstractButton* one : dialog.findChildren<QAbstractButton*>())
            if (one->accessibleName() == QLatin1String(name))
                return one;
        return nullptr;
    }
    QPlainTextEdit* line() { return dialog.findChild<QPlainTextEdit*>(); }
    std::string text() { return line()->toPlainText().toStdString(); }
    std::string reason() { return dialog.reason().toStdString(); }
    bool becomesReady()
    {
        return waitFor([&] { return dialog.reason().isEmpty(); })
               && button("Start now")->isEnabled();
    }
    bool isRefusedWith(const std::string& words)
    {
        return waitFor([&] { return reason().find(words) != std::string::npos; })
               && !button("Start now")->isEnabled() && !button("Add to queue")->isEnabled();
    }

    TemporaryFolder folder;
    RunCommand command;
    LaunchDialog dialog;
};

TEST_F(LaunchDialogTest, AnEmptyFormSaysWhatIsMissing)
{
    dialog.setRunsFolder(QString::fromStdString(folder.path().string()));
    EXPECT_TRUE(isRefusedWith("There is no text to learn from yet")) << reason();
}

TEST_F(LaunchDialogTest, AWholeFormStartsWhatItsCommandLineSays)
{
    ASSERT_TRUE(dialog.setCommand(command));
    ASSERT_TRUE(becomesReady()) << reason();
    EXPECT_EQ(text(), toText(command));
    std::vector<RunCommand> started;
    QObject::connect(&dialog, &LaunchDialog::startRequested,
                     [&](const RunCommand& one) { started.push_back(one); });
    QTest::mouseClick(button("Start now"), Qt::LeftButton);
    ASSERT_EQ(started.size(), 1u);
    EXPECT_EQ(started.front(), command);
}

TEST_F(LaunchDialogTest, WrongFilesFoldersAndFieldsAreRefusedWithTheCure)
{
    RunCommand wrong = command;
    wrong.corpus = {(folder / "nothing.jsonl").string()};
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(isRefusedWith("nothing.jsonl")) << reason();
    wrong = command;
    wrong.jsonField = "body";
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(isRefusedWith("'body'")) << reason();
    wrong = command;
    wrong.out = folder.path().string(); // has the corpus in it
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(isRefusedWith("There is already something in")) << reason();
    wrong = command;
    wrong.kind = "m2";
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(isRefusedWith("Tokenizer is missing")) << reason();
    wrong.inputs["tokenizer"] = (folder / "c.jsonl").string();
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(isRefusedWith("c.jsonl")) << reason();
    wrong.inputs["tokenizer"] = "bytes";
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(becomesReady()) << reason();
    wrong.settings = {"micro_batch=3"};
    ASSERT_TRUE(dialog.setCommand(wrong));
    EXPECT_TRUE(isRefusedWith("Choose a divisor of the batch")) << reason();
}

TEST_F(LaunchDialogTest, APastedCommandFillsTheForm)
{
    command.settings = {"rate=0.01"};
    QGuiApplication::clipboard()->setText(QString::fromStdString(toText(command)));
    QTest::mouseClick(button("Paste"), Qt::LeftButton);
    EXPECT_EQ(dialog.form()->command(), command);
    EXPECT_TRUE(becomesReady()) << reason();
    line()->setPlainText(QStringLiteral("mullion train m1 --preset tiny --set stepps=3"));
    EXPECT_TRUE(isRefusedWith("no field 'stepps'")) << reason();
    EXPECT_EQ(dialog.form()->command(), command); // as it was
    QTest::mouseClick(button("Back to the Form"), Qt::LeftButton);
    EXPECT_EQ(text(), toText(command));
    EXPECT_TRUE(becomesReady()) << reason();
}

TEST_F(LaunchDialogTest, CopiedAndPastedIsTheSame)
{
    ASSERT_TRUE(dialog.setCommand(command));
    QTest::mouseClick(button("Copy"), Qt::LeftButton);
    RunCommand other = command;
    other.preset = "laptop";
    ASSERT_TRUE(dialog.setCommand(other));
    QTest::mouseClick(button("Paste"), Qt::LeftButton);
    EXPECT_EQ(dialog.form()->command(), command);
}

TEST_F(LaunchDialogTest, SeveralValuesBecomeASweepThatTheProgramReads)
{
    ASSERT_TRUE(dialog.setCommand(command));
    button("Several values")->setChecked(true);
    EXPECT_TRUE(isRefusedWith("several values")) << reason();
    FieldRow* seeds = dialog.form()->fields()->row("seed");
    seeds->setText(QStringLiteral("1, 2, 3"));
    Q_EMIT seeds->edited();
    ASSERT_TRUE(waitFor([&] { return button("Start now")->isEnabled(); })) << reason();
    QSignalSpy wanted(&dialog, &LaunchDialog::sweepRequested);
    QTest::mouseClick(button("Start now"), Qt::LeftButton);
    ASSERT_EQ(wanted.count(), 1);
    const QStringList arguments = wanted.front().front().toStringList();
    EXPECT_EQ(arguments.front(), "sweep");
    const auto sweep = Sweep::read(arguments.at(1).toStdString());
    ASSERT_TRUE(sweep) << sweep.error().sentence();
    EXPECT_EQ(pointsOf(*sweep).value().size(), 3u);
}

TEST_F(LaunchDialogTest, TheForecastComesAndGoesStale)
{
    command.settings = {"steps=60", "validation_examples=8", "documents_per_sequence=4"};
    ASSERT_TRUE(dialog.setCommand(command));
    const auto shows = [&](const char* words) {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QLatin1String(words)))
                return true;
        return false;
    };
    EXPECT_TRUE(shows("Not asked yet"));
    QTest::mouseClick(button("Forecast"), Qt::LeftButton);
    EXPECT_TRUE(shows("Training a few steps"));
    ASSERT_TRUE(waitFor([&] { return shows("memory ("); }, 120'000));
    EXPECT_FALSE(shows("Out of date"));
    command.settings.push_back("batch=8");
    ASSERT_TRUE(dialog.setCommand(command));
    EXPECT_TRUE(shows("Out of date"));
}

TEST_F(LaunchDialogTest, AForecastCanBeCancelled)
{
    command.preset = "laptop";
    ASSERT_TRUE(dialog.setCommand(command));
    QTest::mouseClick(button("Forecast"), Qt::LeftButton);
    ASSERT_TRUE(button("Cancel the forecast"));
    QTest::mouseClick(button("Cancel the forecast"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return button("Forecast") && button("Forecast")->isEnabled(); }));
}

} // namespace
} // namespace mullion::workbench
