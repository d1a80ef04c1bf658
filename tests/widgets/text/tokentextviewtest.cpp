// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokentextview.h"

#include "tests/support/drawntrace.h"
#include "tests/support/guiapplication.h"
#include "tests/support/toywindows.h"

#include <QAccessible>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace mullion {
namespace {

class TokenTextViewTest : public testing::Test
{
protected:
    TokenTextViewTest()
    {
        guiApplication();
        m_view = std::make_unique<TokenTextView>();
        m_view->resize(500, 300);
        m_view->show();
    }

    void show(std::string_view chars)
    {
        const ByteView bytes = asBytes(chars);
        m_view->setText(std::make_shared<const Text>(Text{Bytes(bytes.begin(), bytes.end()), {}}));
    }

    void showDrawn(std::string_view drawing, int tokensPerWindow = 2)
    {
        const DrawnTrace drawn(drawing);
        m_view->setText(std::make_shared<const Text>(drawn.text));
        m_view->setTrace(std::make_shared<const Trace>(drawn.trace(tokensPerWindow)));
    }

    QPoint pointOf(std::uint64_t byte) { return m_view->rectOf(BytePos(byte)).center().toPoint(); }

    static ByteRange range(std::uint64_t begin, std::uint64_t end)
    {
        return {BytePos(begin), BytePos(end)};
    }

    std::unique_ptr<TokenTextView> m_view;
};

TEST_F(TokenTextViewTest, survivesAnEmptyText)
{
    show("");
    m_view->grab();
    EXPECT_TRUE(m_view->selection().empty());
    EXPECT_FALSE(m_view->hitTest({20, 20}).byte);
    EXPECT_TRUE(m_view->tipAt({20, 20}).isEmpty());
    for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home,
                           Qt::Key_End, Qt::Key_PageDown, Qt::Key_A})
        QTest::keyClick(m_view.get(), key);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {20, 20});
    m_view->scrollTo(BytePos(0));
    EXPECT_EQ(m_view->cursorPosition(), BytePos(0));
}

TEST_F(TokenTextViewTest, findsTheByteUnderAPoint)
{
    show(std::string_view("abc\nd\0\xff\xe6\x97\xa5", 10));
    for (std::uint64_t byte = 0; byte < 10; ++byte)
        EXPECT_EQ(m_view->hitTest(pointOf(byte)).byte, BytePos(byte)) << byte;
    EXPECT_FALSE(m_view->hitTest({480, 8}).byte) << "right of the line";
    EXPECT_EQ(m_view->hitTest({480, 8}).caret, BytePos(3)) << "before the newline";
    EXPECT_EQ(m_view->hitTest({20, 280}).caret, BytePos(10)) << "below the text";
}

TEST_F(TokenTextViewTest, tellsWhatIsHovered)
{
    showDrawn("th|e /cat|");
    QSignalSpy bytes(m_view.get(), &TokenTextView::hovered);
    QSignalSpy tokens(m_view.get(), &TokenTextView::hoveredToken);
    QTest::mouseMove(m_view->viewport(), pointOf(0));
    QTest::mouseMove(m_view->viewport(), pointOf(1));
    QTest::mouseMove(m_view->viewport(), pointOf(2));
    ASSERT_EQ(bytes.size(), 3);
    EXPECT_EQ(bytes[1][0].value<std::optional<BytePos>>(), BytePos(1));
    ASSERT_EQ(tokens.size(), 2) << "both bytes of the first token are one hover";
    EXPECT_EQ(tokens[1][0].value<std::optional<TokenPos>>(), TokenPos(1));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_view->viewport(), &leave);
    EXPECT_EQ(bytes.back()[0].value<std::optional<BytePos>>(), std::nullopt);
    EXPECT_FALSE(m_view->markedToken());
}

TEST_F(TokenTextViewTest, takesHoverAndSelectionFromOthersSilently)
{
    showDrawn("th|e /cat|");
    QSignalSpy hovers(m_view.get(), &TokenTextView::hovered);
    QSignalSpy selections(m_view.get(), &TokenTextView::selectionChanged);
    m_view->setHovered(BytePos(5));
    EXPECT_EQ(m_view->markedToken(), TokenPos(2));
    m_view->setHovered(BytePos(99));
    EXPECT_FALSE(m_view->markedByte());
    m_view->setSelection(range(1, 3));
    EXPECT_EQ(m_view->selection(), range(1, 3));
    m_view->setSelection(range(5, 99));
    EXPECT_EQ(m_view->selection(), range(5, 7)) << "cut at the end of the text";
    EXPECT_TRUE(hovers.isEmpty());
    EXPECT_TRUE(selections.isEmpty());
}

TEST_F(TokenTextViewTest, selectsWithTheMouse)
{
    show("the cat sat");
    QSignalSpy selections(m_view.get(), &TokenTextView::selectionChanged);
    const auto left = [&](std::uint64_t byte) {
        return m_view->rectOf(BytePos(byte)).toRect().topLeft() + QPoint(1, 4);
    };
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, left(4));
    QTest::mouseMove(m_view->viewport(), left(7));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, left(7));
    EXPECT_EQ(m_view->selection(), range(4, 7));
    EXPECT_EQ(m_view->selectedText(), "cat");
    EXPECT_EQ(selections.back()[0].value<ByteRange>(), range(4, 7));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, left(0));
    EXPECT_EQ(m_view->selection(), range(0, 4));
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, left(9));
    EXPECT_EQ(m_view->selectedText(), "sat");
    showDrawn("th|e c/at|");
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, left(3));
    EXPECT_EQ(m_view->selectedText(), "e c") << "a double click takes a token";
}

TEST_F(TokenTextViewTest, selectsWithTheKeyboard)
{
    show("one two\nthree é日 four\nfive");
    TokenTextView* view = m_view.get();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(view, key, with);
        return view->cursorPosition().value();
    };
    EXPECT_EQ(press(Qt::Key_Right), 1u);
    EXPECT_EQ(press(Qt::Key_Right, Qt::ControlModifier), 4u);
    EXPECT_EQ(press(Qt::Key_End), 7u);
    EXPECT_EQ(press(Qt::Key_Down), 16u) << "column 7, after the two bytes of é";
    EXPECT_EQ(press(Qt::Key_Right), 19u) << "over the three bytes of 日";
    EXPECT_EQ(press(Qt::Key_Left), 16u);
    EXPECT_EQ(press(Qt::Key_Home, Qt::ShiftModifier), 8u);
    EXPECT_EQ(view->selectedText(), "three é");
    EXPECT_EQ(press(Qt::Key_End, Qt::ControlModifier), 29u);
    EXPECT_EQ(press(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier), 0u);
    EXPECT_EQ(view->selection(), range(0, 29));
    press(Qt::Key_Left);
    EXPECT_TRUE(view->selection().empty());
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view->selection(), range(0, 29));
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "one two\nthree é日 four\nfive");
}

TEST_F(TokenTextViewTest, keepsItsColumnWhenGoingUpAndDown)
{
    show("long line here\nab\nanother long one");
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    EXPECT_EQ(m_view->cursorPosition(), BytePos(17));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    EXPECT_EQ(m_view->cursorPosition(), BytePos(18 + 14));
}

TEST_F(TokenTextViewTest, scrollsToBytes)
{
    std::string chars;
    for (int i = 0; i < 5000; ++i)
        chars += "line " + std::to_string(i) + "\n";
    show(chars);
    QSignalSpy tops(m_view.get(), &TokenTextView::topChanged);
    const BytePos wanted(chars.find("line 3000"));
    m_view->scrollTo(wanted);
    EXPECT_TRUE(m_view->visibleBytes().contains(wanted));
    m_view->setTop(wanted);
    EXPECT_EQ(m_view->visibleBytes().begin, wanted);
    EXPECT_TRUE(tops.isEmpty()) << "only the user's scrolling is told";
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + 1);
    ASSERT_EQ(tops.size(), 1);
    EXPECT_EQ(tops[0][0].value<BytePos>(), BytePos(chars.find("line 3001")));
    m_view->resize(300, 200);
    EXPECT_EQ(m_view->visibleBytes().begin, BytePos(chars.find("line 3001")))
        << "a new width keeps the place";
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(m_view->visibleBytes().end, BytePos(chars.size()));
}

TEST_F(TokenTextViewTest, opensFiftyMegabytesByLookingAtLittle)
{
    m_view->setText(std::make_shared<const Text>(Text{Bytes(50'000'000, 'x'), {}}));
    m_view->grab();
    m_view->scrollTo(BytePos(40'000'000));
    m_view->grab();
    EXPECT_LE(m_view->layoutWork(), 6u * TextLayout::kBlockBytes);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    EXPECT_EQ(m_view->visibleBytes().end, BytePos(50'000'000));
    EXPECT_LE(m_view->layoutWork(), 10u * TextLayout::kBlockBytes);
}

TEST_F(TokenTextViewTest, explainsWhatIsUnderTheMouse)
{
    showDrawn("th|e /caf\xc3|\xa9$/");
    const QString tip = m_view->tipAt(pointOf(0));
    EXPECT_TRUE(tip.contains("Token 0, id 100")) << tip.toStdString();
    EXPECT_TRUE(tip.contains("0110 0100") || tip.contains("01100100")) << tip.toStdString();
    EXPECT_TRUE(tip.contains("Window 0, position 1 of 2"));
    EXPECT_TRUE(tip.contains("Settles bytes 0 to 1: “th”"));
    EXPECT_TRUE(tip.contains("2.00 bits"));
    EXPECT_TRUE(m_view->tipAt(pointOf(8)).contains("number 2 of 2 of the character “é” (U+00E9)"));
    const QPoint end = pointOf(8) + QPoint(20, 0);
    EXPECT_TRUE(m_view->tipAt(end).startsWith("End of document 1"))
        << m_view->tipAt(end).toStdString();
    m_view->setTrace(std::make_shared<const Trace>(DrawnTrace::info()));
    EXPECT_TRUE(m_view->tipAt(pointOf(0)).contains("Not tokenized yet"));
}

TEST_F(TokenTextViewTest, paintsEveryModeAndMark)
{
    showDrawn("th|e /|cat$/x|\xff\xc3\xa9$/");
    m_view->setFindResults({range(1, 3), range(4, 5)}, 1);
    m_view->setSelection(range(2, 6));
    m_view->setHovered(BytePos(4));
    QImage before;
    for (const auto mode : {ColorMode::None, ColorMode::Token, ColorMode::Window,
                            ColorMode::Position, ColorMode::Bits}) {
        m_view->setColorMode(mode);
        const QImage image = m_view->grab().toImage();
        EXPECT_NE(image, before) << static_cast<int>(mode);
        before = image;
    }
    m_view->setShowsBytes(true);
    EXPECT_NE(m_view->grab().toImage(), before);
}

TEST_F(TokenTextViewTest, repaintsWithAnotherPalette)
{
    show("text");
    const auto ground = [&] { return m_view->grab().toImage().pixelColor(400, 200); };
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Base, QColor(10, 20, 30));
    dark.setColor(QPalette::Text, Qt::white);
    m_view->setPalette(dark);
    EXPECT_EQ(ground(), QColor(10, 20, 30));
}

TEST_F(TokenTextViewTest, readsTheLineOfTheCursorToAScreenReader)
{
    show("one\ntwo\nthree");
    EXPECT_FALSE(m_view->accessibleName().isEmpty());
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(m_view.get());
    ASSERT_NE(reader, nullptr);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    EXPECT_EQ(reader->text(QAccessible::Value), "two\n");
    EXPECT_TRUE(reader->text(QAccessible::Help).startsWith("At 4: byte 74, “t”"))
        << reader->text(QAccessible::Help).toStdString();
}

TEST_F(TokenTextViewTest, zooms)
{
    show("abc");
    const qreal before = m_view->rectOf(BytePos(0)).width();
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(m_view->rectOf(BytePos(0)).width(), before);
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(m_view->rectOf(BytePos(0)).width(), before);
}

TEST_F(TokenTextViewTest, showsTokensAsTheyArrive)
{
    const DrawnTrace drawn("ab|cd/ef|gh/");
    auto trace = std::make_shared<Trace>(DrawnTrace::info());
    m_view->setText(std::make_shared<const Text>(drawn.text));
    m_view->setTrace(trace);
    m_view->setHovered(BytePos(2));
    EXPECT_FALSE(m_view->markedToken());
    const QImage before = m_view->grab().toImage();
    ASSERT_TRUE(trace->append(drawn.block));
    m_view->traceGrew();
    EXPECT_EQ(m_view->markedToken(), TokenPos(1));
    EXPECT_NE(m_view->grab().toImage(), before);
}

} // namespace
} // namespace mullion
