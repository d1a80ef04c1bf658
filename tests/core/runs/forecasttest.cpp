// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/forecast.h"

#include "core/base/machinespace.h"
#include "core/runs/runkind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

FieldValues values(const std::vector<std::pair<const char*, const char*>>& settings)
{
    FieldValues values(m1RunKind());
    for (const auto& [id, text] : settings)
        EXPECT_TRUE(values.set(id, text)) << id;
    return values;
}

ProbeMeasures measures()
{
    ProbeMeasures measures;
    measures.openSeconds = 5;
    measures.secondsPerStep = 2;
    measures.validates = true;
    measures.validationSeconds = 10;
    measures.checkpointSeconds = 1;
    measures.checkpointBytes = 1000;
    measures.validationEventBytes = 10;
    measures.reportEventBytes = 2;
    measures.otherEventBytes = 7;
    measures.peakMemoryBytes = 123;
    return measures;
}

TEST(ForecastTest, CountsWhatComesWhen)
{
    // Saved at 6, 12, 18, 24, 30, 36, 40 and, measured too, at 4, 8, ..., 40.
    const auto run = values({{"steps", "40"},
                             {"checkpoint_every", "6"},
                             {"validate_every", "4"},
                             {"report_every", "16"},
                             {"keep_checkpoints", "3"}});
    const Forecast forecast = forecastOf(run, measures());
    const double saved = 6 + 10 - 3; // both at 12, 24, 36
    EXPECT_DOUBLE_EQ(forecast.seconds, 5 + 40 * 2 + 10 * 10 + saved);
    EXPECT_DOUBLE_EQ(forecast.secondsPerStep, (40 * 2 + 10 * 10 + saved) / 40);
    EXPECT_EQ(forecast.memoryBytes, 123u);
    EXPECT_EQ(forecast.diskBytes, 3 * 1000u + 7 + 3 * 2 + 10 * 10);
    EXPECT_EQ(forecast.mostDiskBytes, forecast.diskBytes + 2000);
}

TEST(ForecastTest, WithoutHeldOutTextNothingIsMeasured)
{
    ProbeMeasures none = measures();
    none.validates = false;
    const auto run = values({{"steps", "10"}, {"checkpoint_every", "20"}, {"validate_every", "1"}});
    EXPECT_DOUBLE_EQ(forecastOf(run, none).seconds, 5 + 10 * 2 + 1);
    EXPECT_EQ(forecastOf(run, none).mostDiskBytes, 1000u + 7 + 2);
}

TEST(ForecastTest, TooLittleIsToldWithTheCure)
{
    const Forecast forecast = forecastOf(values({}), measures());
    EXPECT_THAT(shortages(forecast, {124, 1'000'000}), ElementsAre());
    EXPECT_THAT(shortages(forecast, {}), ElementsAre()); // nothing is known, nothing is claimed
    EXPECT_THAT(shortages(forecast, {100, 1000}),
                ElementsAre(HasSubstr("micro_batch"), HasSubstr("Keep fewer checkpoints")));
}

TEST(ForecastTest, IsReadBackFromJson)
{
    const Forecast forecast = forecastOf(values({}), measures());
    const auto back = Forecast::fromJson(forecast.toJson());
    ASSERT_TRUE(back) << back.error().sentence();
    EXPECT_EQ(back->toJson(), forecast.toJson());
    EXPECT_FALSE(Forecast::fromJson("{}"));
    EXPECT_FALSE(Forecast::fromJson("no"));
}

TEST(ForecastTest, BytesAreToldWithAUnit)
{
    EXPECT_EQ(bytesInWords(0), "0 bytes");
    EXPECT_EQ(bytesInWords(999), "999 bytes");
    EXPECT_EQ(bytesInWords(1000), "1 kB");
    EXPECT_EQ(bytesInWords(1'540'000), "1.5 MB");
    EXPECT_EQ(bytesInWords(320'000'000), "320 MB");
    EXPECT_EQ(bytesInWords(999'700'000), "1.0 GB");
}

TEST(MachineSpaceTest, ThisMachineHasSome)
{
    EXPECT_GT(availableMemoryBytes().value_or(0), 1u << 20);
    EXPECT_GT(peakMemoryBytes(), 1u << 20);
    EXPECT_GT(freeDiskBytes("/tmp/not/there/yet").value_or(0), 0u);
    EXPECT_TRUE(freeDiskBytes("relative"));
}

} // namespace
} // namespace mullion
