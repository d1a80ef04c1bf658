// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/ledgerdock.h"

#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "tests/support/sampleproject.h"
#include "tests/support/waitfor.h"
#include "widgets/models/ledgermodel.h"
#include "widgets/models/ledgerplacesmodel.h"

#include <QLabel>
#include <QTableView>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct LedgerDockTest : testing::Test
{
    LedgerDockTest()
        : dock(&workspace)
    {
        dock.show();
    }

    /// A text under a tokenizer that needs no file.
    void openText()
    {
        workspace.showText(makeText("text", "The window holds the text, and the text the window."));
        workspace.chooseTokenizer(0, QStringLiteral("gzip[v=256]"));
    }

    QTableView* table(const QString& name) const
    {
        for (auto* view : dock.findChildren<QTableView*>())
            if (view->accessibleName() == name)
                return view;
        return nullptr;
    }
    QTableView* rowTable() const { return table(QStringLiteral("Where bits go")); }
    QTableView* placeTable() const { return table(QStringLiteral("Places that take the most")); }

    /// All sentences that can be read now.
    std::string sentences() const
    {
        QString all;
        for (auto* label : dock.findChildren<QLabel*>())
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        return all.toStdString();
    }

    Workspace workspace;
    LedgerDock dock;
};

/// The same with windows.
struct LedgerDockWindowsTest : LedgerDockTest
{
    void openSample()
    {
        workspace.showText(makeText("text", std::string(SampleProject::kText)));
        choose("wide.tokenizer");
        ASSERT_TRUE(waitFor([&] { return dock.rows()->rowCount() > 0; }));
    }
    void choose(const std::string& tokenizer)
    {
        workspace.chooseTokenizer(0, QString::fromStdString((project / tokenizer).string()));
    }

    SampleProject project;
};

TEST_F(LedgerDockWindowsTest, AddsUpTheChosenPane)
{
    openSample();
    const Ledger& ledger = *dock.rows()->ledger();
    EXPECT_EQ(ledger.tokenizer.name, "equal-info[b=16,v=65k]");
    EXPECT_EQ(ledger.problem, std::nullopt);
    EXPECT_EQ(ledger.totals.tokens, workspace.pane(0).trace->tokens().value());
    EXPECT_EQ(dock.rows()->rowCount(), 7) << "five rows, sum and stream";
    EXPECT_EQ(rowTable()->currentIndex().row(), dock.rows()->rowOf(LedgerEntry::Padding));
    EXPECT_THAT(sentences(), testing::Not(HasSubstr("does not add up")));
}

TEST_F(LedgerDockWindowsTest, ChoosingAPlaceSelectsItInTheText)
{
    openSample();
    EXPECT_TRUE(workspace.bus()->selected().empty()) << "nothing is selected unasked";
    ASSERT_GT(dock.places()->rowCount(), 1);
    placeTable()->setCurrentIndex(dock.places()->index(1, 0));
    EXPECT_EQ(workspace.bus()->selected(), dock.places()->place(1).bytes);
    EXPECT_FALSE(workspace.bus()->selected().empty());

    rowTable()->selectRow(dock.rows()->rowOf(LedgerEntry::RoundedModel));
    EXPECT_EQ(dock.places()->place(0).bytes.size().value() + dock.places()->place(0).ends, 1u)
        << "single symbols";
    EXPECT_THAT(sentences(), HasSubstr("Dearest symbols"));
}

TEST_F(LedgerDockWindowsTest, FollowsTheTokenizerAndKeepsTheChosenEntry)
{
    openSample();
    rowTable()->selectRow(dock.rows()->rowOf(LedgerEntry::End));
    workspace.chooseTokenizer(0, QStringLiteral("bytes"));
    ASSERT_TRUE(waitFor(
        [&] { return dock.rows()->ledger() && dock.rows()->ledger()->tokenizer.name == "bytes"; }));
    EXPECT_EQ(dock.rows()->rowCount(), 3);
    EXPECT_THAT(sentences(), HasSubstr("all places have the same"));
    choose("narrow.tokenizer");
    ASSERT_TRUE(waitFor([&] { return dock.rows()->rowCount() == 7; }));
    EXPECT_EQ(rowTable()->currentIndex().row(), dock.rows()->rowOf(LedgerEntry::End));
}

TEST_F(LedgerDockTest, SaysInRedWhenItDoesNotAddUp)
{
    openText();
    ASSERT_TRUE(waitFor([&] { return dock.rows()->rowCount() > 0; }));
    Ledger wrong = *dock.rows()->ledger();
    wrong.problem = "The rows add up to 1.000 bits, the tokens have 2";
    dock.showLedger(std::make_shared<const Ledger>(wrong));
    EXPECT_THAT(sentences(), HasSubstr("The ledger does not add up. The rows add up to 1.000 "));
    for (auto* label : dock.findChildren<QLabel*>()) {
        if (label->accessibleName() != QStringLiteral("The ledger does not add up"))
            continue;
        const QColor color = label->palette().color(QPalette::WindowText);
        EXPECT_GT(color.red(), color.green() + 60);
        EXPECT_GT(color.red(), color.blue() + 60);
    }
}

TEST_F(LedgerDockTest, SaysWhatIsMissing)
{
    EXPECT_THAT(sentences(), HasSubstr("Open a text"));
    openText();
    ASSERT_TRUE(waitFor([&] { return dock.rows()->rowCount() > 0; }));
    workspace.chooseTokenizer(0, {});
    EXPECT_THAT(sentences(), HasSubstr("Choose a tokenizer"));
    EXPECT_EQ(dock.rows()->rowCount(), 0);
    workspace.chooseTokenizer(0, QStringLiteral("missing.tokenizer"));
    ASSERT_TRUE(waitFor([&] { return workspace.pane(0).progress == PaneState::Progress::Failed; }));
    EXPECT_THAT(sentences(), HasSubstr("stopped by a problem"));
    workspace.closeText();
    EXPECT_EQ(dock.places()->rowCount(), 0);
}

TEST_F(LedgerDockTest, ComputesNothingWhileHidden)
{
    dock.hide();
    openText();
    ASSERT_TRUE(waitFor([&] { return workspace.pane(0).progress == PaneState::Progress::Done; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(dock.rows()->rowCount(), 0);
    dock.show();
    EXPECT_TRUE(waitFor([&] { return dock.rows()->rowCount() > 0; }));
}

TEST_F(LedgerDockTest, AnEmptyTextHasALedgerToo)
{
    openText();
    ASSERT_TRUE(waitFor([&] { return dock.rows()->rowCount() > 0; }));
    workspace.showText(makeText("empty", ""));
    ASSERT_TRUE(
        waitFor([&] { return dock.rows()->ledger() && dock.rows()->ledger()->totals.bytes == 0; }));
    EXPECT_EQ(dock.rows()->ledger()->problem, std::nullopt);
}

} // namespace
} // namespace mullion::workbench
