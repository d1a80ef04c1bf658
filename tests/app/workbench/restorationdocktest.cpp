// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/restorationdock.h"

#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "core/tokenize/registry.h"
#include "tests/core/icae/bytesicae.h"
#include "tests/support/textfiles.h"
#include "tests/support/waitfor.h"
#include "widgets/text/restorationview.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSlider>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;
using testing::Not;

/// With the fake ICAE in the place of any run folder but "missing".
class RestorationDockTest : public BytesIcae
{
protected:
    RestorationDockTest()
        : m_dock(&m_workspace, [this](const std::filesystem::path& folder) { return open(folder); })
    {
        m_dock.show();
    }

    Result<OpenedIcae> open(const std::filesystem::path& folder)
    {
        ++m_opened;
        if (folder.filename() == "missing")
            return fail(ErrorCode::Input, "There is no ICAE in 'missing'", "Choose another folder");
        return OpenedIcae{std::make_shared<FakeContextModel>(m_icae), m_tokenizer};
    }
    void showText(const std::string& text) { m_workspace.showText(makeText("text", text)); }
    bool settled()
    {
        return waitFor([&] { return !m_dock.isBusy(); });
    }
    std::string state() { return m_dock.state().toStdString(); }
    std::string figures() { return m_dock.figures().toStdString(); }
    std::string restored() { return m_dock.view()->restored()->toPlainText().toStdString(); }
    std::string source() { return m_dock.view()->source()->toPlainText().toStdString(); }

    std::atomic<int> m_opened = 0; ///< on a worker thread
    Workspace m_workspace;
    RestorationDock m_dock;
};

TEST_F(RestorationDockTest, SaysWhatIsMissingAndWhatToDo)
{
    ASSERT_TRUE(settled());
    EXPECT_THAT(state(), HasSubstr("There is no ICAE in this project"));
    EXPECT_FALSE(m_dock.slots()->isEnabled());
    m_dock.chooseIcae(QStringLiteral("/runs/icae"));
    ASSERT_TRUE(settled());
    EXPECT_THAT(state(), HasSubstr("Open a text"));
    EXPECT_EQ(m_opened, 0) << "nothing is opened before it is needed";

    showText("text");
    m_dock.chooseIcae(QStringLiteral("/runs/missing"));
    ASSERT_TRUE(settled());
    EXPECT_THAT(state(), HasSubstr("There is no ICAE in 'missing'. Choose another folder."));
    m_dock.chooseIcae(QStringLiteral("/runs/icae"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(state(), "");
    EXPECT_EQ(restored(), "text");
}

TEST_F(RestorationDockTest, ShowsASegmentFromTheCursorOnOrTheSelection)
{
    showText(letters(100));
    m_dock.chooseIcae(QStringLiteral("/runs/icae"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(source(), letters(32));
    EXPECT_EQ(restored(), letters(32));
    EXPECT_THAT(figures(), HasSubstr("32 tokens in 8 slots (4.0 tokens/slot)"));
    EXPECT_THAT(figures(), HasSubstr("comes back exactly"));
    EXPECT_TRUE(m_dock.view()->source()->extraSelections().isEmpty());

    m_workspace.bus()->select({BytePos(26), BytePos(90)});
    ASSERT_TRUE(settled());
    EXPECT_EQ(source(), letters(64));
    EXPECT_THAT(figures(), HasSubstr("64 tokens in 16 slots of 2 segments"));

    m_workspace.bus()->select({BytePos(100), BytePos(100)});
    ASSERT_TRUE(settled());
    EXPECT_THAT(state(), HasSubstr("Behind the last character"));
    EXPECT_EQ(m_opened, 1);
}

TEST_F(RestorationDockTest, FewerSlotsKeepLessAndDifferencesAreMarked)
{
    showText("one two three four five six");
    m_dock.chooseIcae(QStringLiteral("/runs/icae"));
    ASSERT_TRUE(settled());
    ASSERT_EQ(m_dock.slots()->maximum(), 8);
    EXPECT_EQ(m_dock.slots()->value(), 8);
    m_dock.slots()->setValue(2);
    ASSERT_TRUE(settled());
    EXPECT_THAT(figures(), HasSubstr("exact for the first 8 tokens"));
    EXPECT_THAT(restored(), testing::StartsWith("one two <00><00>"));
    const auto missing = m_dock.view()->source()->extraSelections();
    ASSERT_FALSE(missing.isEmpty());
    EXPECT_TRUE(missing.front().cursor.selectedText().startsWith(QStringLiteral("three")));
    EXPECT_NE(missing.front().format.underlineStyle(), QTextCharFormat::NoUnderline);
    EXPECT_FALSE(m_dock.view()->restored()->extraSelections().isEmpty());
}

TEST_F(RestorationDockTest, OnlyTheLatestRequestIsShown)
{
    showText(letters(100));
    m_dock.chooseIcae(QStringLiteral("/runs/icae"));
    ASSERT_TRUE(settled());
    for (int slots = 7; slots >= 3; --slots)
        m_dock.slots()->setValue(slots);
    m_workspace.bus()->select({BytePos(10), BytePos(40)});
    ASSERT_TRUE(settled());
    EXPECT_EQ(source(), letters(100).substr(10, 30));
    EXPECT_THAT(figures(), HasSubstr("30 tokens in 3 slots"));
    showText("another text");
    ASSERT_TRUE(settled());
    EXPECT_EQ(source(), "another text");
}

TEST_F(RestorationDockTest, HiddenItComputesNothing)
{
    m_dock.hide();
    showText(letters(40));
    m_dock.chooseIcae(QStringLiteral("/runs/icae"));
    EXPECT_FALSE(m_dock.isBusy());
    EXPECT_EQ(m_opened, 0);
    m_dock.show();
    ASSERT_TRUE(settled());
    EXPECT_EQ(source(), letters(32));
}

TEST_F(RestorationDockTest, AProjectNamesItsIcaes)
{
    TemporaryFolder folder;
    writeText(folder / "text.txt", letters(40));
    writeText(folder / "project.json", R"({"mullion-project": 1, "texts": ["text.txt"],
        "icae": ["runs/small", "runs/missing"], "open": {"text": "text.txt"}})");
    m_workspace.openPaths({QString::fromStdString(folder.path().string())});
    ASSERT_TRUE(waitFor([&] { return m_workspace.hasText() && !m_workspace.isOpening(); }));
    ASSERT_TRUE(settled());
    auto* choice = m_dock.findChild<QComboBox*>();
    EXPECT_EQ(choice->count(), 2);
    EXPECT_EQ(choice->currentText(), QStringLiteral("runs/small"));
    EXPECT_EQ(source(), letters(32));
}

TEST_F(RestorationDockTest, ControlsCanBeHeardAndReached)
{
    for (auto* widget : m_dock.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
        EXPECT_FALSE(widget->toolTip().isEmpty()) << widget->metaObject()->className();
    }
    EXPECT_FALSE(m_dock.findChild<QAbstractButton*>()->accessibleName().isEmpty());
}

TEST(VisibleText, HidesNothing)
{
    EXPECT_EQ(visibleText(asBytes(std::string_view("a\0b\tc\nd\x1b", 8))),
              QStringLiteral("a<00>b\tc\nd<1B>"));
    EXPECT_EQ(visibleText(asBytes("\xc3\xa9\xffz\xc3")), QStringLiteral("\u00e9<FF>z<C3>"));
}

} // namespace
} // namespace mullion::workbench
