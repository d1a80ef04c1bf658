// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/runmetrics.h"

#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion {
namespace {

using testing::ElementsAre;

class RunMetricsTest : public testing::Test
{
protected:
    void write(std::initializer_list<Event> events)
    {
        auto writer = EventWriter::open(m_file);
        for (const Event& event : events)
            ASSERT_TRUE(writer->write(event));
    }
    static Event loss(std::uint64_t step, double value)
    {
        return {step, 0, MetricEvent{"training.bits_per_byte", value, "bits/byte", {}}};
    }
    static Event tokens(std::uint64_t step, double value)
    {
        return {step, 0, MetricEvent{"training.tokens", value, "tokens", {}}};
    }
    static Event change(std::uint64_t step, RunChange what)
    {
        return {step, 0, ChangeEvent{what, {}}};
    }
    static const MetricValues& losses(const RunMetrics& metrics)
    {
        return *metrics.find({"training.bits_per_byte", {}});
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "events.jsonl";
};

TEST_F(RunMetricsTest, ReadsOnAsTheFileGrows)
{
    RunMetrics metrics(m_folder.path());
    EXPECT_FALSE(metrics.update().value()) << "no file yet";
    write({change(0, RunChange::Started), loss(10, 8), loss(20, 7)});
    EXPECT_TRUE(metrics.update().value());
    EXPECT_THAT(losses(metrics).steps, ElementsAre(10, 20));
    EXPECT_THAT(losses(metrics).values, ElementsAre(8, 7));
    EXPECT_EQ(losses(metrics).unit, "bits/byte");
    const auto generation = metrics.generation();
    EXPECT_FALSE(metrics.update().value());
    write({loss(30, 6)});
    EXPECT_TRUE(metrics.update().value());
    EXPECT_THAT(losses(metrics).steps, ElementsAre(10, 20, 30));
    EXPECT_EQ(metrics.generation(), generation) << "only more points";
}

TEST_F(RunMetricsTest, AResumedRunHasNoSeam)
{
    RunMetrics metrics(m_folder.path());
    write({change(0, RunChange::Started), loss(10, 8), tokens(10, 100), loss(20, 7),
           tokens(20, 200), loss(30, 6), tokens(30, 300)});
    ASSERT_TRUE(metrics.update());
    const auto generation = metrics.generation();
    write({change(10, RunChange::Resumed), loss(20, 7.5)});
    ASSERT_TRUE(metrics.update());
    EXPECT_THAT(losses(metrics).steps, ElementsAre(10, 20));
    EXPECT_THAT(losses(metrics).values, ElementsAre(8, 7.5));
    EXPECT_GT(metrics.generation(), generation);
    RunMetrics readAtOnce(m_folder.path());
    ASSERT_TRUE(readAtOnce.update());
    EXPECT_EQ(losses(readAtOnce).values, losses(metrics).values);
    write({change(0, RunChange::Started)});
    ASSERT_TRUE(metrics.update());
    EXPECT_TRUE(losses(metrics).steps.empty());
}

TEST_F(RunMetricsTest, AnotherFileUnderTheOldNameIsReadAnew)
{
    write({loss(10, 8), loss(20, 7), loss(30, 6)});
    RunMetrics metrics(m_folder.path());
    ASSERT_TRUE(metrics.update());
    std::filesystem::remove(m_file);
    write({loss(5, 1)});
    ASSERT_TRUE(metrics.update());
    EXPECT_THAT(losses(metrics).steps, ElementsAre(5));
}

TEST_F(RunMetricsTest, KnowsWhatStepsHadCost)
{
    write({tokens(10, 100), tokens(20, 300), {20, 0, ProgressEvent{100, 6, 24}}, loss(25, 1)});
    RunMetrics metrics(m_folder.path());
    ASSERT_TRUE(metrics.update());
    EXPECT_THAT(metrics.along(Abscissa::Tokens, std::vector<double>{0, 5, 10, 15, 20, 25}),
                ElementsAre(0, 50, 100, 200, 300, 400));
    EXPECT_THAT(metrics.along(Abscissa::Seconds, std::vector<double>{10}), ElementsAre(3));
    EXPECT_THAT(metrics.along(Abscissa::Steps, std::vector<double>{10}), ElementsAre(10));
    EXPECT_FALSE(metrics.has(Abscissa::Flops));
    EXPECT_TRUE(metrics.along(Abscissa::Flops, std::vector<double>{10}).empty());
    for (const Abscissa abscissa : {Abscissa::Steps, Abscissa::Tokens, Abscissa::TextBytes,
                                    Abscissa::Flops, Abscissa::Seconds})
        EXPECT_EQ(abscissaNamed(idOf(abscissa)), abscissa);
    EXPECT_EQ(abscissaNamed("epochs"), std::nullopt);
}

TEST_F(RunMetricsTest, ValuesThatAreNoNumbersAreKeptApart)
{
    write({loss(10, 8), loss(20, std::numeric_limits<double>::quiet_NaN()), loss(30, 1.0 / 0.0)});
    std::ofstream(m_file, std::ios::app) << "{\"step\": gibberish}\n";
    RunMetrics metrics(m_folder.path());
    ASSERT_TRUE(metrics.update());
    EXPECT_THAT(losses(metrics).steps, ElementsAre(10));
    EXPECT_THAT(losses(metrics).notFiniteSteps, ElementsAre(20, 30));
    EXPECT_EQ(metrics.damagedLines(), 1u);
}

TEST(MetricKey, ItsTextIsReadBack)
{
    for (const MetricKey& key : {MetricKey{"a.b", {}}, MetricKey{"a.b", {{"context", "full"}}},
                                 MetricKey{"a", {{"context", "0-15"}, {"model", "my model"}}}})
        EXPECT_EQ(MetricKey::parse(key.text()), key) << key.text();
    EXPECT_EQ((MetricKey{"a.b", {{"context", "full"}}}.text()), "a.b context=full");
}

} // namespace
} // namespace mullion
