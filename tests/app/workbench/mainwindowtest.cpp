// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/mainwindow.h"

#include "app/workbench/codebookdock.h"
#include "app/workbench/findbar.h"
#include "app/workbench/problems.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/textarea.h"
#include "app/workbench/theme.h"
#include "app/workbench/tokendock.h"
#include "app/workbench/totalsline.h"
#include "app/workbench/typepane.h"
#include "app/workbench/workspace.h"
#include "tests/support/sampleproject.h"
#include "tests/support/waitfor.h"
#include "widgets/models/codebookmodel.h"
#include "widgets/models/tokenmodel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct MainWindowTest : testing::Test
{
    MainWindowTest()
        : window(&theme)
        , workspace(*window.workspace())
    {
        window.show();
    }

    void open(const std::filesystem::path& path)
    {
        window.openPaths({QString::fromStdString(path.string())});
    }

    bool isDone() const
    {
        return !workspace.isOpening() && workspace.hasText()
               && std::ranges::all_of(workspace.panes(), [](const PaneState& pane) {
                      return pane.progress == PaneState::Progress::Done;
                  });
    }

    void openSample()
    {
        open(project.path());
        ASSERT_TRUE(waitFor([&] { return isDone(); }));
    }

    template <class Widget>
    Widget* named(const QString& accessibleName) const
    {
        for (Widget* widget : window.findChildren<Widget*>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }

    SampleProject project;
    Theme theme;
    MainWindow window;
    Workspace& workspace;
};

TEST_F(MainWindowTest, OpensAProjectWithItsTextAndTokenizers)
{
    openSample();
    EXPECT_EQ(workspace.text().name, "text.txt");
    EXPECT_EQ(workspace.pane(0).tokenizer->info().name, "equal-info[b=16,v=65k]");
    EXPECT_EQ(workspace.pane(1).tokenizer->info().name, "equal-info[b=16,v=256]");
    EXPECT_EQ(workspace.problems()->rowCount(), 0);
    EXPECT_THAT(window.windowTitle().toStdString(), HasSubstr("text.txt"));
}

TEST_F(MainWindowTest, ShowsTheTotalsOfTheTokenizerItself)
{
    openSample();
    for (const PaneState& pane : workspace.panes()) {
        const auto encoded = pane.tokenizer->encode(workspace.text().text->view());
        ASSERT_TRUE(encoded);
        EXPECT_EQ(totalsOfPane(pane, workspace.text()),
                  totalsOf(pane.tokenizer->info(), workspace.text().text->view(),
                           TokenCount(encoded->ids.size())));
    }
}

TEST_F(MainWindowTest, OpensTokenizersInTheBackgroundAndSaysSo)
{
    // A file's self-tests may run a model for a good while; the window must not wait for them.
    openSample();
    workspace.chooseTokenizer(0, QStringLiteral("bytes"));
    ASSERT_TRUE(waitFor([&] { return isDone(); }));
    const std::string file = project.path() / "copy.tokenizer";
    std::filesystem::copy_file(project.path() / "wide.tokenizer", file);
    workspace.chooseTokenizer(0, QString::fromStdString(file));
    EXPECT_EQ(workspace.pane(0).progress, PaneState::Progress::Opening);
    EXPECT_EQ(workspace.pane(0).tokenizer, nullptr);
    const auto labels = window.findChildren<QLabel*>();
    EXPECT_EQ(std::ranges::count(labels, QStringLiteral("Opening the tokenizer"), &QLabel::text), 2)
        << "under the pane and in the status line";
    ASSERT_TRUE(waitFor([&] { return isDone(); }));
    EXPECT_EQ(workspace.pane(0).tokenizer->info().name, "equal-info[b=16,v=65k]");
}

TEST_F(MainWindowTest, LinksTheTokenTableWithTheText)
{
    openSample();
    auto* table = named<QTableView>(QStringLiteral("Tokens"));
    ASSERT_TRUE(table);
    const Trace& trace = *workspace.pane(0).trace;
    table->setCurrentIndex(table->model()->index(3, TokenModel::TextColumn));
    EXPECT_EQ(workspace.bus()->selected(), trace.span(TokenPos(3)));
    workspace.bus()->select({BytePos(40), BytePos(41)});
    EXPECT_EQ(table->currentIndex().row(), static_cast<int>(trace.tokenAt(BytePos(40))->value()));
    EXPECT_EQ(workspace.bus()->selected(), (ByteRange{BytePos(40), BytePos(41)}))
        << "the table must not lead while it follows";
}

TEST_F(MainWindowTest, CountsTheUsesOfEachString)
{
    openSample();
    auto* dock = window.findChild<CodebookDock*>();
    ASSERT_TRUE(waitFor([&] { return dock->model()->rowCount() > 0; }));
    const CodebookModel& model = *dock->model();
    const auto total = [&] {
        std::uint64_t uses = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            uses += model.uses(row);
        return uses;
    };
    EXPECT_TRUE(waitFor([&] { return total() == workspace.pane(0).trace->windows().value(); }));
}

TEST_F(MainWindowTest, FindsTextAndWalksThroughThePlaces)
{
    openSample();
    auto* bar = window.findChild<FindBar*>();
    bar->activate();
    named<QLineEdit>(QStringLiteral("Find"))->setText(QStringLiteral("window"));
    ASSERT_TRUE(waitFor([&] { return bar->found().places.size() == 3; }));
    const auto selectedAt = [&] { return workspace.bus()->selected().begin.value(); };
    EXPECT_EQ(selectedAt(), 4u);
    bar->findNext();
    EXPECT_EQ(selectedAt(), 50u);
    bar->findPrevious();
    bar->findPrevious();
    EXPECT_EQ(selectedAt(), bar->found().places[2].value()) << "it goes round";
}

TEST_F(MainWindowTest, TokenizesWhatIsTypedAndKeepsTheLastOnly)
{
    openSample();
    auto* type = window.findChild<TypePane*>();
    for (int i = 0; i < 20; ++i)
        type->setText(QStringLiteral("the text ").repeated(i + 1));
    ASSERT_TRUE(waitFor([&] { return isDone(); }));
    EXPECT_EQ(workspace.text().text->bytes.size(), 180u);
    EXPECT_EQ(workspace.pane(0).trace->bytes().value(), 180u);
    type->setText({});
    ASSERT_TRUE(waitFor([&] { return isDone(); })) << "an empty text is a text too";
}

TEST_F(MainWindowTest, SaysOneSentenceForABadFileAndKeepsTheOldText)
{
    openSample();
    const auto truncated = readFile(project / "wide.tokenizer").value();
    const std::vector<std::filesystem::path> bad = {
        project / "missing.txt",
        project.write("empty.txt", ""),
        project.write("broken.txt.gz", "this is no gz"),
        project.write("broken.jsonl", "{\"text\": 3}\n"),
        project.write("cut.tokenizer", asChars(ByteView(truncated).first(truncated.size() / 2))),
    };
    int problems = 0;
    for (const auto& path : bad) {
        open(path);
        ASSERT_TRUE(waitFor([&] { return workspace.problems()->rowCount() > problems; })) << path;
        EXPECT_EQ(workspace.problems()->rowCount(), ++problems) << path;
        const Problem& newest = workspace.problems()->problem(0);
        EXPECT_TRUE(newest.what.endsWith(QLatin1Char('.')));
        EXPECT_FALSE(newest.cure.isEmpty()) << newest.what.toStdString();
        EXPECT_EQ(workspace.text().name, "text.txt") << "the window lost its text";
    }
}

TEST_F(MainWindowTest, StaysUsableWithAwkwardTexts)
{
    for (const std::string& content :
         {std::string(1000, '\0'), std::string(300'000, 'x'), std::string("\xff\xfe\xc3")}) {
        open(project.write("awkward.txt", content));
        ASSERT_TRUE(waitFor([&] {
            return workspace.hasText() && workspace.text().text->bytes.size() == content.size()
                   && isDone();
        }));
        window.grab();
    }
    EXPECT_EQ(workspace.problems()->rowCount(), 0);
}

TEST_F(MainWindowTest, SwitchesTheSecondPaneOff)
{
    openSample();
    for (QAction* action : window.findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Backslash))
            action->trigger();
    EXPECT_FALSE(workspace.pane(1).trace) << "what is not shown computes nothing";
    EXPECT_FALSE(window.findChild<TextArea*>()->pane(1) == nullptr);
}

TEST_F(MainWindowTest, ThemeReachesEveryWidget)
{
    openSample();
    theme.choose(Theme::Choice::Dark);
    QCoreApplication::processEvents();
    for (QWidget* widget : window.findChildren<QWidget*>())
        EXPECT_LT(widget->palette().color(QPalette::Base).lightness(), 128)
            << widget->metaObject()->className();
    theme.choose(Theme::Choice::Light);
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
           || qobject_cast<const QLineEdit*>(widget)
           || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QPlainTextEdit*>(widget)
           || qobject_cast<const QAbstractItemView*>(widget);
}

/// Parts that Qt makes inside a control, and buttons that repeat a menu entry of a panel.
bool isInner(const QWidget* widget)
{
    for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget())
        if (qobject_cast<const QComboBox*>(at) || qobject_cast<const QLineEdit*>(at)
            || qobject_cast<const QTabBar*>(at) || qobject_cast<const QAbstractItemView*>(at))
            return true;
    const auto name = widget->objectName();
    return name.startsWith(QStringLiteral("qt_")) || qobject_cast<const QScrollBar*>(widget);
}

TEST_F(MainWindowTest, EveryControlHasANameATipAndTheKeyboard)
{
    openSample();
    int controls = 0;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!isControl(widget) || isInner(widget))
            continue;
        ++controls;
        const std::string what = std::string(widget->metaObject()->className()) + " '"
                                 + widget->accessibleName().toStdString() + "' in "
                                 + widget->parentWidget()->metaObject()->className();
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << what;
        EXPECT_FALSE(widget->toolTip().isEmpty()) << what;
        EXPECT_NE(widget->focusPolicy() & Qt::TabFocus, 0) << what;
    }
    EXPECT_GT(controls, 15);
    for (QAction* action : window.findChildren<QAction*>()) {
        const bool isShown = !action->isSeparator() && !action->text().isEmpty();
        EXPECT_FALSE(isShown && action->toolTip().isEmpty()) << action->text().toStdString();
    }
}

} // namespace
} // namespace mullion::workbench
