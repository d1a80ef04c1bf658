// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/tooldialog.h"

#include "app/cli/icae.h"
#include "app/cli/tokenizer.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "widgets/forms/fieldrow.h"
#include "widgets/forms/fieldsform.h"

#include <CLI/CLI.hpp>
#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct ToolDialogTest : testing::Test
{
    ToolDialogTest()
    {
        qputenv("MULLION_PROGRAM", MULLION_TEST_PROGRAM);
        std::ofstream(folder / "c.txt") << "some text, and more text";
    }

    /// As the program reads its command line.
    void expectAccepted(const ToolDialog& dialog)
    {
        CLI::App app;
        cli::Action action;
        cli::declareTokenizer(app, action);
        cli::declareIcae(app, action);
        std::vector<std::string> words;
        for (const QString& word : dialog.arguments())
            words.insert(words.begin(), word.toStdString());
        EXPECT_NO_THROW(app.parse(words)) << dialog.arguments().join(' ').toStdString();
    }
    static void set(ToolDialog& dialog, const std::string& id, const char* text)
    {
        FieldRow* row = dialog.fields()->row(id);
        row->setText(QString::fromUtf8(text));
        Q_EMIT row->edited();
    }
    QString path(const char* name) { return QString::fromStdString((folder / name).string()); }
    bool becomesReady(const ToolDialog& dialog)
    {
        return waitFor([&] { return dialog.reason().isEmpty(); });
    }

    TemporaryFolder folder;
};

TEST_F(ToolDialogTest, ATokenizerIsBuilt)
{
    ToolDialog dialog(QStringLiteral("Build"), tokenizerTool());
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("byte model"));
    set(dialog, "family", "static-ac");
    set(dialog, "vocabulary", "256");
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("corpus"));
    dialog.setPaths("corpus", {path("nothing.txt")});
    dialog.setPaths("out", {path("t.tokenizer")});
    EXPECT_TRUE(waitFor([&] { return dialog.reason().contains("nothing.txt"); }));
    dialog.setPaths("corpus", {path("c.txt")});
    ASSERT_TRUE(becomesReady(dialog)) << dialog.reason().toStdString();
    expectAccepted(dialog);
    QSignalSpy made(&dialog, &ToolDialog::made);
    for (QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
        if (button->accessibleName() == QLatin1String("Start")) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    ASSERT_TRUE(waitFor([&] { return made.count() == 1; }, 60'000));
    EXPECT_TRUE(std::filesystem::exists(folder / "t.tokenizer"));
}

TEST_F(ToolDialogTest, NamesThatThereAreNotAreRefused)
{
    ToolDialog dialog(QStringLiteral("Build"), tokenizerTool());
    set(dialog, "vocabulary", "300");
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("equal-info"));
    set(dialog, "vocabulary", "65536");
    set(dialog, "pieces", "bpe");
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("equal-info"));
    set(dialog, "pieces", "usual");
    set(dialog, "code", "paper");
    dialog.setPaths("m1", {path(".")});
    dialog.setPaths("out", {path("t.tokenizer")});
    EXPECT_TRUE(becomesReady(dialog)) << dialog.reason().toStdString();
    expectAccepted(dialog);
}

TEST_F(ToolDialogTest, AnEvaluationIsWhatTheProgramReads)
{
    ToolDialog dialog(QStringLiteral("Evaluate"), evaluateTool());
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("no ICAE yet"));
    dialog.setPaths("icae", {path(".")});
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("no text to measure on"));
    dialog.setPaths("corpus", {path("c.txt")});
    dialog.setPaths("out", {path("t.csv")});
    ASSERT_TRUE(becomesReady(dialog)) << dialog.reason().toStdString();
    set(dialog, "texts", "4");
    set(dialog, "untrained", "on");
    expectAccepted(dialog);
    set(dialog, "measure_questions", "on");
    EXPECT_THAT(dialog.reason().toStdString(), HasSubstr("file of questions"));
}

} // namespace
} // namespace mullion::workbench
