// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/bitruler.h"

#include "tests/support/drawntrace.h"
#include "tests/support/guiapplication.h"
#include "tests/support/toywindows.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace mullion {
namespace {

class BitRulerTest : public testing::Test
{
protected:
    BitRulerTest()
    {
        guiApplication();
        m_ruler = std::make_unique<BitRuler>();
        m_ruler->resize(700, m_ruler->sizeHint().height());
        m_ruler->show();
        std::string chars;
        for (int i = 0; i < 500; ++i)
            chars += "the cat sat on the mat. ";
        const ByteView bytes = asBytes(chars);
        m_text = std::make_shared<const Text>(Text{Bytes(bytes.begin(), bytes.end()), {}});
        m_trace = std::make_shared<const Trace>(ToyWindows(8).trace(m_text->view()));
    }

    std::unique_ptr<BitRuler> m_ruler;
    std::shared_ptr<const Text> m_text;
    std::shared_ptr<const Trace> m_trace;
};

TEST_F(BitRulerTest, survivesHavingNothing)
{
    m_ruler->grab();
    QTest::mouseMove(m_ruler->viewport(), {300, 60});
    QTest::keyClick(m_ruler.get(), Qt::Key_Right);
    m_ruler->setHovered(BytePos(3));
    m_ruler->setSelection({BytePos(3), BytePos(5)});
    m_ruler->setTrace(m_text, std::make_shared<const Trace>(ToyWindows(8).info()));
    m_ruler->setHovered(BytePos(3));
    m_ruler->grab();
}

TEST_F(BitRulerTest, drawsBytesAsWideAsTheirBits)
{
    m_ruler->setTrace(m_text, m_trace);
    for (const std::uint64_t byte : {0u, 1u, 2u})
        EXPECT_NEAR(m_ruler->rectOf(BytePos(byte)).width(),
                    m_trace->bits(BytePos(byte)) * m_ruler->pixelsPerBit(), 1e-3);
    EXPECT_NEAR(m_ruler->rectOf(TokenPos(0)).width(), 8 * m_ruler->pixelsPerBit(), 1e-6);
    EXPECT_EQ(m_ruler->rectOf(TokenPos(0)).left(), m_ruler->rectOf(BytePos(0)).left());
}

TEST_F(BitRulerTest, scrollsToWhatIsHoveredElsewhere)
{
    m_ruler->setTrace(m_text, m_trace);
    QSignalSpy hovers(m_ruler.get(), &BitRuler::hovered);
    m_ruler->setHovered(BytePos(6000));
    EXPECT_TRUE(
        m_ruler->viewport()->rect().contains(m_ruler->rectOf(BytePos(6000)).center().toPoint()));
    EXPECT_TRUE(hovers.isEmpty());
}

TEST_F(BitRulerTest, tellsWhatTheMouseIsOver)
{
    m_ruler->setTrace(m_text, m_trace);
    QSignalSpy bytes(m_ruler.get(), &BitRuler::hovered);
    QSignalSpy tokens(m_ruler.get(), &BitRuler::hoveredToken);
    QSignalSpy selections(m_ruler.get(), &BitRuler::selectionChanged);
    QTest::mouseMove(m_ruler->viewport(), m_ruler->rectOf(BytePos(1)).center().toPoint());
    EXPECT_EQ(m_ruler->markedByte(), BytePos(1));
    ASSERT_EQ(bytes.size(), 1);
    EXPECT_EQ(bytes[0][0].value<std::optional<BytePos>>(), BytePos(1));
    const QPoint token = m_ruler->rectOf(TokenPos(1)).center().toPoint();
    QTest::mouseMove(m_ruler->viewport(), token);
    EXPECT_EQ(m_ruler->markedToken(), TokenPos(1));
    EXPECT_EQ(tokens.back()[0].value<std::optional<TokenPos>>(), TokenPos(1));
    m_ruler->setHovered(m_trace->span(TokenPos(1)).begin);
    EXPECT_EQ(m_ruler->markedToken(), TokenPos(1)) << "its own news, come back";
    QTest::mouseClick(m_ruler->viewport(), Qt::LeftButton, {}, token);
    ASSERT_EQ(selections.size(), 1);
    EXPECT_EQ(selections[0][0].value<ByteRange>(), m_trace->span(TokenPos(1)));
}

TEST_F(BitRulerTest, stepsFromByteToByte)
{
    m_ruler->setTrace(m_text, m_trace);
    QSignalSpy selections(m_ruler.get(), &BitRuler::selectionChanged);
    QTest::keyClick(m_ruler.get(), Qt::Key_Right);
    QTest::keyClick(m_ruler.get(), Qt::Key_Right);
    QTest::keyClick(m_ruler.get(), Qt::Key_Left);
    QTest::keyClick(m_ruler.get(), Qt::Key_End);
    ASSERT_EQ(selections.size(), 4);
    const auto at = [&](int i) { return selections[i][0].value<ByteRange>().begin.value(); };
    EXPECT_EQ(at(0), 0u);
    EXPECT_EQ(at(1), 1u);
    EXPECT_EQ(at(2), 0u);
    EXPECT_EQ(at(3), m_text->bytes.size() - 1);
    EXPECT_FALSE(m_ruler->rectOf(BytePos(m_text->bytes.size() - 1)).isEmpty());
}

TEST_F(BitRulerTest, zoomsAroundTheMiddle)
{
    m_ruler->setTrace(m_text, m_trace);
    const double before = m_ruler->pixelsPerBit();
    QTest::keyClick(m_ruler.get(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(m_ruler->pixelsPerBit(), before);
    for (int i = 0; i < 60; ++i)
        m_ruler->zoomOut();
    EXPECT_GE(m_ruler->pixelsPerBit(), 1);
    m_ruler->grab();
}

} // namespace
} // namespace mullion
