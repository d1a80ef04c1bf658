// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/smoothing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace mullion {
namespace {

using testing::DoubleEq;
using testing::Each;
using testing::ElementsAre;
using testing::Pointwise;

const std::vector<double> kX = {0, 1, 2, 3, 4, 5, 6};
const std::vector<double> kSpike = {1, 1, 1, 8, 1, 1, 1};

std::vector<double> smooth(Smoothing smoothing, double width)
{
    return smoothed(kX, kSpike, smoothing, width).y;
}

TEST(Smoothing, NoneAndNoWidthLeaveThePointsAlone)
{
    EXPECT_EQ(smooth(Smoothing::None, 3), kSpike);
    for (const SmoothingName& name : kSmoothings)
        EXPECT_EQ(smooth(name.smoothing, 0), kSpike) << name.id;
    EXPECT_TRUE(smoothed({}, {}, Smoothing::Median, 2).y.empty());
}

TEST(Smoothing, RunningMeanIsTheMeanWithinHalfAWidth)
{
    EXPECT_THAT(
        smooth(Smoothing::RunningMean, 2),
        Pointwise(testing::DoubleNear(1e-12), {1.0, 1.0, 10.0 / 3, 10.0 / 3, 10.0 / 3, 1.0, 1.0}));
}

TEST(Smoothing, MedianDropsASpikeAndBandKeepsIt)
{
    EXPECT_THAT(smooth(Smoothing::Median, 2), Each(1.0));
    const SmoothSeries band = smoothed(kX, kSpike, Smoothing::MinMaxBand, 2);
    EXPECT_THAT(band.low, Each(1.0));
    EXPECT_THAT(band.high, ElementsAre(1, 1, 8, 8, 8, 1, 1));
}

TEST(Smoothing, TimeWeightedHalvesWithDistanceNotWithPoints)
{
    // Width 2: a weight halves over a distance of 1.
    const std::vector<double> x = {0, 1, 4};
    const std::vector<double> y = {8, 0, 0};
    const auto result = smoothed(x, y, Smoothing::TimeWeighted, 2).y;
    EXPECT_DOUBLE_EQ(result[1], 8 * 0.5 / 1.5);
    EXPECT_DOUBLE_EQ(result[2], 8 * 0.0625 / (1 + 0.125 + 0.0625));
}

TEST(Smoothing, GaussianIsTheWeightedMean)
{
    std::mt19937 random(2);
    std::vector<double> x, y;
    for (double at = 0; at < 300; at += static_cast<double>(random() % 100) / 40) {
        x.push_back(at);
        y.push_back(static_cast<double>(random() % 100));
    }
    const double deviation = 10;
    const auto result = smoothed(x, y, Smoothing::Gaussian, 4 * deviation).y;
    for (std::size_t i = 0; i < x.size(); i += 17) {
        double sum = 0, weights = 0;
        for (std::size_t j = 0; j < x.size(); ++j) {
            const double weight = std::exp(-0.5 * std::pow((x[j] - x[i]) / deviation, 2));
            sum += weight * y[j];
            weights += weight;
        }
        EXPECT_NEAR(result[i], sum / weights, 0.2);
    }
}

TEST(Smoothing, EveryKindKeepsAConstantAndStaysWithinTheData)
{
    std::mt19937 random(4);
    std::vector<double> x, y;
    double at = 0;
    for (int i = 0; i < 500; ++i) {
        x.push_back(at += static_cast<double>(random() % 7));
        y.push_back(static_cast<double>(random() % 1000));
    }
    const std::vector<double> constant(x.size(), 1e9 + 0.25);
    for (const SmoothingName& name : kSmoothings) {
        EXPECT_THAT(smoothed(x, constant, name.smoothing, 33).y,
                    Each(testing::DoubleNear(1e9 + 0.25, 1e-5)))
            << name.id;
        for (const double value : smoothed(x, y, name.smoothing, 33).y) {
            EXPECT_GE(value, std::ranges::min(y)) << name.id;
            EXPECT_LE(value, std::ranges::max(y)) << name.id;
        }
    }
}

TEST(Smoothing, MedianIsThatOfASortedWindow)
{
    std::mt19937 random(9);
    std::vector<double> x, y;
    for (int i = 0; i < 200; ++i) {
        x.push_back(i);
        y.push_back(static_cast<double>(random() % 10));
    }
    const auto result = smoothed(x, y, Smoothing::Median, 6).y;
    for (std::size_t i = 3; i + 3 < y.size(); ++i) {
        std::vector<double> window(y.begin() + static_cast<long>(i) - 3,
                                   y.begin() + static_cast<long>(i) + 4);
        std::ranges::sort(window);
        EXPECT_EQ(result[i], window[3]) << i;
    }
}

TEST(Smoothing, IsFoundByName)
{
    for (const SmoothingName& name : kSmoothings) {
        EXPECT_EQ(smoothingNamed(name.id).value(), name.smoothing);
        EXPECT_EQ(idOf(name.smoothing), name.id);
    }
    EXPECT_FALSE(smoothingNamed("random"));
}

} // namespace
} // namespace mullion
