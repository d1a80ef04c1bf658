// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/roundtriplamp.h"

#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "tests/support/countwindows.h"
#include "tests/support/lyingtokenizer.h"
#include "tests/support/texts.h"
#include "tests/support/waitfor.h"
#include "tests/support/windowtokenizer.h"

#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

using namespace std::chrono_literals;
using State = RoundTripLamp::State;
using testing::HasSubstr;
using testing::Not;

struct RoundTripLampTest : testing::Test
{
    RoundTripLampTest()
        : lamp(&workspace, 0)
    {
        QObject::connect(&lamp, &RoundTripLamp::stateChanged, &lamp,
                         [this] { states.push_back(lamp.state()); });
    }

    void use(std::shared_ptr<const Tokenizer> tokenizer)
    {
        workspace.takeTokenizer(0, {"test", std::move(tokenizer)});
    }

    void show(std::string_view drawing)
    {
        workspace.showText({"a text", {}, std::make_shared<const Text>(drawn(drawing))});
    }

    /// Waits until the newest text has been judged.
    State judged()
    {
        EXPECT_TRUE(waitFor([&] {
            return workspace.pane(0).progress == PaneState::Progress::Done
                   && lamp.state() != State::Waiting && lamp.state() != State::Checking;
        })) << lamp.sentence().toStdString();
        return lamp.state();
    }

    std::string sentence() const { return lamp.sentence().toStdString(); }

    Workspace workspace;
    RoundTripLamp lamp;
    std::vector<State> states;
};

TEST_F(RoundTripLampTest, IsOffWithoutTextAndTurnsGreenWithOne)
{
    EXPECT_EQ(lamp.state(), State::Off);
    EXPECT_FALSE(lamp.isVisibleTo(nullptr));
    use(countWindows("equal-info[b=16,v=256]"));
    EXPECT_EQ(lamp.state(), State::Off);
    show(kTrainingText);
    EXPECT_EQ(lamp.state(), State::Waiting);
    EXPECT_EQ(judged(), State::Equal);
    EXPECT_THAT(sentence(), HasSubstr("every byte of the text came back"));
    EXPECT_EQ(lamp.place(), std::nullopt);
    EXPECT_THAT(states, testing::Contains(State::Checking));
    workspace.closeText();
    EXPECT_EQ(lamp.state(), State::Off);
}

TEST_F(RoundTripLampTest, ALieTurnsItRedWithThePlace)
{
    use(std::make_shared<LyingTokenizer>('x', 'y'));
    show("no lie so far, but xylophones|");
    EXPECT_EQ(judged(), State::Differs);
    EXPECT_EQ(lamp.place(), BytePos(19));
    EXPECT_THAT(sentence(), HasSubstr("byte 19 (window 19, token 19)"));
    EXPECT_THAT(sentence(), HasSubstr("1 of 30 windows (3.33 %)"));
    EXPECT_THAT(sentence(), HasSubstr("promises to lose nothing"));
    EXPECT_THAT(lamp.accessibleName().toStdString(), HasSubstr("Differs"));
}

TEST_F(RoundTripLampTest, ClickAndKeysGoToThePlace)
{
    use(std::make_shared<LyingTokenizer>('x', 'y'));
    show("abxcx");
    ASSERT_EQ(judged(), State::Differs);
    const ByteRange place{BytePos(2), BytePos(3)};
    const std::vector<std::function<void()>> ways = {
        [&] { QTest::mouseClick(&lamp, Qt::LeftButton); },
        [&] { QTest::keyClick(&lamp, Qt::Key_Return); },
        [&] { QTest::keyClick(&lamp, Qt::Key_Space); },
    };
    for (const auto& go : ways) {
        workspace.bus()->select({});
        go();
        EXPECT_EQ(workspace.bus()->selected(), place);
    }
}

TEST_F(RoundTripLampTest, ThePaperCodeIsExpectedToDiffer)
{
    use(countWindows("equal-info[b=16,v=65k,code=paper]"));
    show(kTrainingText);
    EXPECT_EQ(judged(), State::Differs);
    EXPECT_THAT(sentence(), HasSubstr("not uniquely decodable"));
    EXPECT_THAT(sentence(), HasSubstr("windows ("));
    EXPECT_THAT(sentence(), Not(HasSubstr("report")));
}

TEST_F(RoundTripLampTest, WhatCannotBeDecodedIsNoSuccess)
{
    use(std::make_shared<WindowTokenizer>());
    show("some text");
    EXPECT_EQ(judged(), State::Failed);
    EXPECT_THAT(sentence(), HasSubstr("The test tokenizer does not decode"));
    QTest::keyClick(&lamp, Qt::Key_Return); // nowhere to go
    EXPECT_TRUE(workspace.bus()->selected().empty());
}

TEST_F(RoundTripLampTest, JudgesTheNewestTextOnly)
{
    use(std::make_shared<LyingTokenizer>('x', 'y'));
    for (const char* text : {"ax", "a", "axa", "b", "xx", "right"})
        show(text);
    EXPECT_EQ(judged(), State::Equal);
    show("");
    EXPECT_EQ(judged(), State::Equal) << "an empty text comes back too";
}

TEST_F(RoundTripLampTest, WaitsWhileTheTextIsTokenized)
{
    use(std::make_shared<WindowTokenizer>("slow", 3, 500us));
    show(std::string(3000, 'a'));
    ASSERT_TRUE(waitFor([&] { return workspace.pane(0).trace->bytes().value() > 0; }));
    EXPECT_EQ(lamp.state(), State::Waiting);
    workspace.setPaneActive(0, false);
    EXPECT_EQ(lamp.state(), State::Off);
}

} // namespace
} // namespace mullion::workbench
