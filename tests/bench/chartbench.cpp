// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a curve of ten million points takes to be drawn anew: sampling, painting and all.
#include "widgets/plot/curvechart.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

using namespace mullion;

namespace {

constexpr std::size_t kPoints = 10'000'000;
constexpr int kWindows = 200;

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::mt19937_64 random(1);
    std::normal_distribution<double> noise(0, 0.05);
    std::vector<double> x(kPoints), y(kPoints);
    for (std::size_t i = 0; i < kPoints; ++i) {
        x[i] = static_cast<double>(i + 1);
        y[i] = 2 + 6 / std::sqrt(1 + x[i] / 1e4) + noise(random);
    }
    QElapsedTimer timer;
    timer.start();
    auto data = std::make_shared<CurveData>();
    data->raw = SeriesPyramid(std::move(x), std::move(y));
    std::printf("pyramid of %zu points: %.0f ms\n", kPoints, milliseconds(timer));

    CurveChart chart;
    chart.resize(1280, 700);
    chart.setAxes({QStringLiteral("Step")}, {QStringLiteral("Loss (bits/byte)")});
    chart.setCurves({{QStringLiteral("run"), 0, {}, data}});
    chart.show();
    QApplication::processEvents();
    std::vector<double> times;
    std::vector<double> processor; // apart from what other programs take
    std::uniform_real_distribution<double> share(0, 1);
    for (int i = 0; i < kWindows; ++i) {
        const double width = std::pow(kPoints, share(random)) + 10;
        const double begin = share(random) * (kPoints - width);
        timer.restart();
        const std::clock_t before = std::clock();
        if (i % 4 == 0)
            chart.setView({}); // all of it
        else
            chart.setView({AxisRange{begin, begin + width}, {}, {}, {}});
        QApplication::processEvents(); // draws
        times.push_back(milliseconds(timer));
        processor.push_back(static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
    }
    for (auto* each : {&times, &processor}) {
        std::ranges::sort(*each);
        std::printf("drawn anew, %d windows: median %.1f ms, 99th percentile %.1f ms, "
                    "slowest %.1f ms%s\n",
                    kWindows, each->at(kWindows / 2), each->at(kWindows * 99 / 100), each->back(),
                    each == &times ? "" : " of processor time");
    }
    return 0;
}
