// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/oddity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>
#include <vector>

namespace mullion {
namespace {

struct Found
{
    std::uint64_t step;
    OddityKind kind;
    friend bool operator==(const Found&, const Found&) = default;
    friend void PrintTo(const Found& found, std::ostream* out)
    {
        *out << (found.kind == OddityKind::Spike ? "spike at " : "rise at ") << found.step;
    }
};

std::vector<Found> oddities(std::uint64_t steps, const std::function<double(std::uint64_t)>& value)
{
    SeriesMemory memory;
    std::vector<Found> found;
    for (std::uint64_t step = 0; step < steps; ++step) {
        if (const auto odd = watch(memory, value(step)))
            found.push_back({step, odd->kind});
    }
    return found;
}

/// A training curve: a fall that levels out, under noise of a few per cent.
class Curve
{
public:
    explicit Curve(double noise)
        : m_noise(0, noise)
    {
    }
    double operator()(std::uint64_t step)
    {
        const double fall = 2 + 6 * std::exp(-static_cast<double>(step) / 300);
        return fall * std::exp(m_noise(m_random));
    }

private:
    std::mt19937 m_random{7};
    std::normal_distribution<> m_noise;
};

TEST(Oddity, NormalNoiseIsNone)
{
    for (const double noise : {0.001, 0.05, 0.5})
        EXPECT_THAT(oddities(10'000, Curve(noise)), testing::IsEmpty()) << noise;
}

TEST(Oddity, SpikeIsToldOnce)
{
    Curve curve(0.05);
    const auto spiked = [&](std::uint64_t step) {
        return curve(step) * (step >= 3000 && step < 3005 ? 10 : 1);
    };
    EXPECT_THAT(oddities(6000, spiked), testing::ElementsAre(Found{3000, OddityKind::Spike}));
}

TEST(Oddity, SecondSpikeIsNotHiddenByTheFirst)
{
    Curve curve(0.05);
    const auto spiked = [&](std::uint64_t step) {
        return curve(step) * (step == 3000 ? 1e6 : step == 3100 ? 3 : 1);
    };
    EXPECT_THAT(oddities(6000, spiked), testing::ElementsAre(Found{3000, OddityKind::Spike},
                                                             Found{3100, OddityKind::Spike}));
}

TEST(Oddity, PlateauIsNone)
{
    EXPECT_THAT(oddities(10'000, [](std::uint64_t) { return 8.0; }), testing::IsEmpty());
    // A long flat stretch does not make it jumpy.
    const auto ripple = [](std::uint64_t step) { return step == 9000 ? 8.1 : 8.0; };
    EXPECT_THAT(oddities(10'000, ripple), testing::IsEmpty());
}

TEST(Oddity, NewHigherLevelIsToldOnce)
{
    Curve curve(0.1);
    const auto shifted = [&](std::uint64_t step) { return curve(step) * (step < 4000 ? 1 : 1.6); };
    const auto found = oddities(10'000, shifted);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, OddityKind::Rise);
    EXPECT_LT(found[0].step, 4100u);
}

TEST(Oddity, SlowChangeAndFallsAreNone)
{
    Curve curve(0.1);
    const auto drifting = [&](std::uint64_t step) {
        return curve(step) * (1 + static_cast<double>(step) / 10'000);
    };
    EXPECT_THAT(oddities(20'000, drifting), testing::IsEmpty());
    const auto falling = [&](std::uint64_t step) { return curve(step) / (step < 4000 ? 1 : 10); };
    EXPECT_THAT(oddities(10'000, falling), testing::IsEmpty());
}

TEST(Oddity, RareStepsOfAnotherKindBecomeUsual)
{
    Curve curve(0.03);
    const auto mixed = [&](std::uint64_t step) { return curve(step) * (step % 20 == 0 ? 1.4 : 1); };
    EXPECT_LE(oddities(20'000, mixed).size(), 1u);
}

TEST(Oddity, MemoryThatIsCopiedGoesOnAlike)
{
    Curve curve(0.05);
    SeriesMemory memory;
    for (std::uint64_t step = 0; step < 3000; ++step)
        watch(memory, curve(step));
    SeriesMemory copy = memory;
    EXPECT_TRUE(watch(memory, 50.0));
    EXPECT_TRUE(watch(copy, 50.0));
    EXPECT_EQ(memory, copy);
}

TEST(Oddity, IsToldWithItsNumbers)
{
    EXPECT_EQ(inWords({OddityKind::Spike, 52.13, 0.934, 18.7}, "gradient norm"),
              "The gradient norm jumped to 52.1, where 0.934 is usual (19 standard deviations)");
}

} // namespace
} // namespace mullion
