// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/rippledock.h"

#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "core/tokenize/registry.h"
#include "tests/support/lyingtokenizer.h"
#include "tests/support/texts.h"
#include "tests/support/waitfor.h"
#include "tests/support/windowtokenizer.h"
#include "widgets/text/rippleview.h"

#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

struct RippleDockTest : testing::Test
{
    RippleDockTest()
        : dock(&workspace)
    {
        dock.resize(900, 200);
        dock.QDockWidget::show();
    }

    /// Every three bytes are a window of two tokens.
    void use(std::shared_ptr<const Tokenizer> tokenizer = std::make_shared<WindowTokenizer>())
    {
        workspace.takeTokenizer(0, {"test", std::move(tokenizer)});
    }

    void show(std::string_view drawing)
    {
        workspace.showText({"a text", {}, std::make_shared<const Text>(drawn(drawing))});
    }

    void select(std::uint64_t byte) { workspace.bus()->select({BytePos(byte), BytePos(byte + 1)}); }

    std::string sentence()
    {
        EXPECT_TRUE(waitFor([&] { return !dock.isBusy(); }));
        return dock.sentence().toStdString();
    }

    std::string message()
    {
        EXPECT_TRUE(waitFor([&] { return !dock.isBusy(); }));
        EXPECT_TRUE(dock.view()->scene().empty());
        EXPECT_TRUE(dock.sentence().isEmpty());
        return dock.view()->message().toStdString();
    }

    void waitUntilDone()
    {
        ASSERT_TRUE(
            waitFor([&] { return workspace.pane(0).progress == PaneState::Progress::Done; }));
    }

    Workspace workspace;
    RippleDock dock;
};

TEST_F(RippleDockTest, SaysWhatAReplacementDoes)
{
    use();
    show("abcdefghijkl");
    waitUntilDone();
    select(4);
    EXPECT_EQ(sentence(),
              "1 window changes and 2 tokens change; the streams agree again after 1 byte.");
    const RippleScene& scene = dock.view()->scene();
    EXPECT_EQ(scene.line(0).changed, (TokenRange{TokenPos(2), TokenPos(4)}));
    EXPECT_EQ(drawingOf(scene.line(1).text.view()), "abcdxfghijkl");
    EXPECT_EQ(scene.agreement(), 6.0);
}

TEST_F(RippleDockTest, FollowsWhatIsTypedTheKindAndThePlace)
{
    use();
    show("abcdefghijkl");
    waitUntilDone();
    select(4);
    dock.setReplacement(QStringLiteral("e"));
    EXPECT_EQ(sentence(), "No token changes.");
    dock.setReplacement(QStringLiteral("\u00e9")); // two bytes push the rest out of step
    EXPECT_THAT(sentence(), HasSubstr("3 windows become 4"));
    EXPECT_THAT(sentence(), HasSubstr("6 tokens become 8"));
    EXPECT_THAT(sentence(), HasSubstr("never agree again in the 7 bytes that follow"));
    EXPECT_THAT(sentence(), HasSubstr("The code is 24 bits longer."));
    dock.setKind(RippleDock::Kind::Insert);
    dock.setReplacement(QStringLiteral("xyz"));
    EXPECT_THAT(sentence(), HasSubstr("agree again"));
    EXPECT_EQ(drawingOf(dock.view()->scene().line(1).text.view()), "abcdxyzefghijkl");
    dock.setKind(RippleDock::Kind::Remove);
    EXPECT_THAT(sentence(), HasSubstr("never agree again"));
    select(11);
    EXPECT_EQ(drawingOf(dock.view()->scene().line(1).text.view()), "abcdfghijkl");
    sentence();
    EXPECT_EQ(drawingOf(dock.view()->scene().line(1).text.view()), "abcdefghijk");
    EXPECT_EQ(drawingOf(workspace.text().text->view()), "abcdefghijkl") << "the text itself stays";
}

TEST_F(RippleDockTest, TakesTheWholeCharacter)
{
    use();
    show("a\xc3\xbc"
         "b");
    waitUntilDone();
    select(2);
    ASSERT_TRUE(dock.edit());
    EXPECT_EQ(dock.edit()->at, BytePos(1));
    EXPECT_EQ(dock.edit()->removed, ByteCount(2));
}

TEST_F(RippleDockTest, ALineThatGotShorterHasAGap)
{
    use();
    show("abcdefghijkl");
    waitUntilDone();
    select(4);
    dock.setReplacement(QStringLiteral("XYZ"));
    sentence();
    const RippleScene& scene = dock.view()->scene();
    EXPECT_EQ(scene.columns(), 14.0);
    EXPECT_EQ(scene.byteAt(0, 4.5), BytePos(4));
    EXPECT_EQ(scene.byteAt(0, 5.5), std::nullopt);
    EXPECT_EQ(scene.byteAt(0, 7.5), BytePos(5)) << "'f' stands below 'f'";
    EXPECT_EQ(scene.byteAt(1, 7.5), BytePos(7));
}

TEST_F(RippleDockTest, SaysWhyThereIsNothingToShow)
{
    EXPECT_THAT(message(), HasSubstr("Open a text"));
    show("abcdef");
    EXPECT_THAT(message(), HasSubstr("no tokenizer"));
    use();
    waitUntilDone();
    EXPECT_FALSE(sentence().empty());
    dock.setReplacement({});
    EXPECT_THAT(message(), HasSubstr("Type what is to stand"));
    dock.setReplacement(QStringLiteral("x"));
    workspace.bus()->select({BytePos(6), BytePos(6)});
    EXPECT_THAT(message(), HasSubstr("nothing to change"));
    dock.setKind(RippleDock::Kind::Insert);
    EXPECT_FALSE(sentence().empty());
    dock.setKind(RippleDock::Kind::Replace);
    show("");
    EXPECT_THAT(message(), HasSubstr("nothing to change"));
    workspace.closeText();
    EXPECT_THAT(message(), HasSubstr("Open a text"));
}

TEST_F(RippleDockTest, WaitsForTheWholeText)
{
    use(std::make_shared<WindowTokenizer>("slow", 3, 500us));
    show(std::string(3000, 'a'));
    ASSERT_TRUE(waitFor([&] { return workspace.pane(0).trace->bytes().value() > 0; }));
    EXPECT_THAT(message(), HasSubstr("as soon as the whole text is tokenized"));
}

TEST_F(RippleDockTest, KeysAndMouseMoveTheChange)
{
    use();
    show("a\xc3\xbc"
         "bcdef");
    waitUntilDone();
    select(0);
    sentence();
    QTest::keyClick(dock.view(), Qt::Key_Right);
    EXPECT_EQ(workspace.bus()->selected(), (ByteRange{BytePos(1), BytePos(3)}));
    QTest::keyClick(dock.view(), Qt::Key_Right);
    EXPECT_EQ(workspace.bus()->selected(), (ByteRange{BytePos(3), BytePos(4)}));
    QTest::keyClick(dock.view(), Qt::Key_Left);
    QTest::keyClick(dock.view(), Qt::Key_Left);
    QTest::keyClick(dock.view(), Qt::Key_Left);
    EXPECT_EQ(workspace.bus()->selected(), (ByteRange{BytePos(0), BytePos(1)}));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(dock.view(), Qt::Key_Right);
    EXPECT_EQ(workspace.bus()->selected(), (ByteRange{BytePos(8), BytePos(8)})) << "the end";
    QTest::keyClick(dock.view(), Qt::Key_Left);
    EXPECT_EQ(workspace.bus()->selected(), (ByteRange{BytePos(7), BytePos(8)}));
}

TEST_F(RippleDockTest, ALongRippleIsShownInPart)
{
    use(openTokenizer("gzip[v=256]").value());
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "line " + std::to_string(i) + '\n';
    show(text);
    waitUntilDone();
    select(100);
    EXPECT_THAT(sentence(), HasSubstr("where the next example begins"));
    EXPECT_THAT(sentence(), HasSubstr("The first 4,096 bytes are shown."));
    EXPECT_EQ(dock.view()->scene().agreement(), std::nullopt);
    dock.grab();
}

TEST_F(RippleDockTest, AHiddenPanelDoesNothing)
{
    dock.hide();
    use();
    show("abcdef");
    waitUntilDone();
    EXPECT_FALSE(dock.isBusy());
    dock.activate();
    EXPECT_FALSE(sentence().empty());
}

} // namespace
} // namespace mullion::workbench
