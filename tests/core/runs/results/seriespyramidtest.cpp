// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/seriespyramid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace mullion {
namespace {

std::vector<double> evenEdges(double begin, double end, int count)
{
    std::vector<double> edges;
    for (int i = 0; i <= count; ++i)
        edges.push_back(begin + (end - begin) * i / count);
    return edges;
}

struct Points
{
    std::vector<double> x;
    std::vector<double> y;
};

/// Irregular x, some of them the same.
Points randomPoints(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    Points points;
    double at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        at += random() % 4;
        points.x.push_back(at);
        points.y.push_back(static_cast<double>(random() % 2000) / 16 - 60);
    }
    return points;
}

TEST(SeriesPyramid, ColumnsAreWhatALoopOverThePointsGives)
{
    for (const std::size_t count : {0, 1, 15, 16, 17, 300, 4096, 5003}) {
        const Points points = randomPoints(count, 7);
        const SeriesPyramid pyramid(points.x, points.y);
        const double end = count > 0 ? points.x.back() : 1;
        for (const auto& edges : {evenEdges(0, end, 1), evenEdges(0, end, 7),
                                  evenEdges(end / 3, end / 2, 40), evenEdges(-9, end + 9, 900)}) {
            const auto columns = pyramid.columns(edges);
            ASSERT_EQ(columns.size() + 1, edges.size());
            for (std::size_t c = 0; c < columns.size(); ++c) {
                std::vector<double> inside;
                for (std::size_t i = 0; i < points.x.size(); ++i) {
                    const bool isLast = c + 1 == columns.size() && points.x[i] == edges[c + 1];
                    if (points.x[i] >= edges[c] && (points.x[i] < edges[c + 1] || isLast))
                        inside.push_back(points.y[i]);
                }
                ASSERT_EQ(columns[c].count, inside.size());
                if (inside.empty())
                    continue;
                EXPECT_EQ(columns[c].min, std::ranges::min(inside));
                EXPECT_EQ(columns[c].max, std::ranges::max(inside));
                double sum = 0;
                for (const double y : inside)
                    sum += y;
                EXPECT_NEAR(columns[c].mean, sum / static_cast<double>(inside.size()), 1e-9);
                EXPECT_GE(columns[c].x, edges[c]);
                EXPECT_LE(columns[c].x, edges[c + 1]);
            }
        }
    }
}

TEST(SeriesPyramid, ASpikeOfOnePointIsAlwaysInItsColumn)
{
    constexpr std::size_t kPoints = 1'000'000;
    std::vector<double> x(kPoints);
    for (std::size_t i = 0; i < kPoints; ++i)
        x[i] = static_cast<double>(i);
    std::mt19937 random(3);
    for (int trial = 0; trial < 10; ++trial) {
        const std::size_t spike = random() % kPoints;
        std::vector<double> y(kPoints, 2.0);
        y[spike] = 100;
        const SeriesPyramid pyramid(x, y);
        for (const int width : {1, 700, 1333}) {
            const auto edges = evenEdges(0, kPoints - 1, width);
            const auto columns = pyramid.columns(edges);
            std::size_t withSpike = 0;
            for (const SeriesColumn& column : columns)
                withSpike += column.max == 100 ? 1 : 0;
            EXPECT_EQ(withSpike, 1u) << spike;
        }
    }
}

TEST(SeriesPyramid, GrowsPieceByPieceToTheSame)
{
    const Points points = randomPoints(3000, 5);
    const SeriesPyramid whole(points.x, points.y);
    SeriesPyramid grown;
    std::mt19937 random(1);
    for (std::size_t at = 0; at < points.x.size();) {
        const std::size_t n = std::min<std::size_t>(random() % 90, points.x.size() - at);
        grown.append(std::span(points.x).subspan(at, n), std::span(points.y).subspan(at, n));
        at += n;
    }
    const auto edges = evenEdges(10, 4000, 333);
    const auto a = whole.columns(edges);
    const auto b = grown.columns(edges);
    for (std::size_t c = 0; c < a.size(); ++c) {
        EXPECT_EQ(a[c].count, b[c].count);
        EXPECT_EQ(a[c].max, b[c].max);
        EXPECT_EQ(a[c].mean, b[c].mean);
    }
}

} // namespace
} // namespace mullion
