// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/eventlog.h"

#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

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
