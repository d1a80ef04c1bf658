// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/eventlog.h"

#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <csignal>
#include <fstream>
#include <sys/resource.h>

namespace mullion {
namespace {

Event loss(std::uint64_t step, double value)
{
    return {step, 0, MetricEvent{"training.bits_per_byte", value, "bits/byte", {}}};
}

Event change(std::uint64_t step, RunChange what)
{
    return {step, 0, ChangeEvent{what, {}}};
}

/// "1:8 2:7": step and value of each loss.
std::string curve(const EventReader& reader)
{
    std::string text;
    for (const Event& event : reader.events()) {
        if (const auto* metric = std::get_if<MetricEvent>(&event.what))
            text += (text.empty() ? "" : " ") + std::to_string(event.step) + ":"
                    + std::to_string(std::lround(metric->value));
    }
    return text;
}

class EventLogTest : public testing::Test
{
protected:
    void write(std::initializer_list<Event> events)
    {
        auto writer = EventWriter::open(m_file);
        ASSERT_TRUE(writer);
        for (const Event& event : events)
            ASSERT_TRUE(writer->write(event));
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "events.jsonl";
};

TEST(Event, IsReadBackAsWritten)
{
    Event event{7, 12.5, MetricEvent{"a", 1.0 / 3, "bits/byte", {{"context", "3"}}}};
    const auto metric = parseEvent(toJsonLine(event));
    ASSERT_TRUE(metric);
    EXPECT_EQ(metric->step, 7u);
    EXPECT_EQ(std::get<MetricEvent>(metric->what).value, 1.0 / 3);
    EXPECT_EQ(std::get<MetricEvent>(metric->what).labels.at("context"), "3");

    event.what = ChangeEvent{RunChange::Failed, "no \"space\" left\n"};
    const auto failed = parseEvent(toJsonLine(event));
    ASSERT_TRUE(failed);
    EXPECT_EQ(std::get<ChangeEvent>(failed->what).message, "no \"space\" left\n");

    event.what = MetricEvent{"a", std::nan(""), "", {}};
    EXPECT_TRUE(std::isnan(std::get<MetricEvent>(parseEvent(toJsonLine(event))->what).value));
}

TEST(Event, OtherLinesAreNone)
{
    for (const char* line :
         {"", "{", "[]", "{\"step\":1}", "{\"step\":-1,\"at\":0,\"event\":\"x\"}",
          "{\"step\":1,\"at\":0,\"event\":\"state\",\"state\":\"bored\"}"})
        EXPECT_FALSE(parseEvent(line)) << line;
}

TEST_F(EventLogTest, ResumedRunIsOneCurve)
{
    write({change(0, RunChange::Started), loss(1, 8), loss(2, 7), change(2, RunChange::Saved),
           loss(3, 6), loss(4, 99)});
    write({change(2, RunChange::Resumed), loss(3, 6), loss(4, 5)});
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8 2:7 3:6 4:5");
}

TEST_F(EventLogTest, TornLastLineIsLeftOutAndClosed)
{
    write({loss(1, 8)});
    std::ofstream(m_file, std::ios::app) << "{\"step\":2,\"at\":1,\"eve";
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8");
    EXPECT_EQ(reader.damagedLines(), 0u); // may still be completed

    write({loss(2, 7)});
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8 2:7");
    EXPECT_EQ(reader.damagedLines(), 1u);
}

TEST_F(EventLogTest, RunThatBeganAgainFromNothingSupersedesEverything)
{
    write({change(0, RunChange::Started), loss(0, 9), loss(1, 99)});
    write({change(0, RunChange::Started), loss(0, 9), loss(1, 8)});
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "0:9 1:8");
    EXPECT_EQ(reader.supersededEvents(), 3u);
}

TEST_F(EventLogTest, LineTornByAKillIsNoDamage)
{
    for (int sitting = 0; sitting < 3; ++sitting) {
        write({change(0, RunChange::Resumed), loss(1, 8)});
        std::ofstream(m_file, std::ios::app) << "{\"step\":2,\"at\":1,\"eve";
    }
    write({change(1, RunChange::Resumed), loss(2, 7)});
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8 2:7");
    EXPECT_EQ(reader.damagedLines(), 0u);
}

TEST_F(EventLogTest, LineThatFoundNoSpaceDoesNotSwallowTheNext)
{
    write({loss(1, 8)});
    auto writer = EventWriter::open(m_file);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit full = before;
    full.rlim_cur = std::filesystem::file_size(m_file) + 20;
    const auto onFull = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto failed = writer->write(loss(2, 7));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, onFull);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Output);

    ASSERT_TRUE(writer->write(loss(3, 6)));
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8 3:6");
    EXPECT_EQ(reader.damagedLines(), 1u);
}

TEST_F(EventLogTest, OrderIsThatOfTheFileWhateverTheClockSays)
{
    Event first = loss(1, 8);
    first.atSeconds = 1e9;
    Event second = loss(2, 7);
    second.atSeconds = 1e8;
    std::ofstream(m_file) << toJsonLine(first) << toJsonLine(second);
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8 2:7");
}

TEST_F(EventLogTest, ReaderBeginsWhereItIsTold)
{
    write({loss(1, 8)});
    EventReader first(m_file);
    ASSERT_TRUE(first.update());
    std::ofstream(m_file, std::ios::app) << toJsonLine(loss(2, 7)) << "{\"st";
    EventReader second(m_file, first.completeBytes());
    ASSERT_TRUE(second.update());
    EXPECT_EQ(curve(second), "2:7");
    EXPECT_EQ(second.completeBytes() + 4, std::filesystem::file_size(m_file));
}

TEST_F(EventLogTest, ReaderFollowsAGrowingFile)
{
    EventReader reader(m_file);
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "");
    const std::string line = toJsonLine(loss(1, 8));
    std::ofstream(m_file, std::ios::app) << line.substr(0, 10);
    ASSERT_TRUE(reader.update());
    std::ofstream(m_file, std::ios::app) << line.substr(10) << toJsonLine(loss(2, 7));
    ASSERT_TRUE(reader.update());
    EXPECT_EQ(curve(reader), "1:8 2:7");
}

} // namespace
} // namespace mullion
