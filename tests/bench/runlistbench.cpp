// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens the window on a folder of runs (tests/bench/manyruns makes one) and tells when it was first
// painted, when all runs were listed, and how long the window ever kept the user waiting.
// Usage: runlistbench FOLDER COUNT    (with a cache that is warm the second time)
#include "app/workbench/mainwindow.h"
#include "app/workbench/runs/runlist.h"
#include "app/workbench/runs/runspage.h"
#include "app/workbench/theme.h"
#include "widgets/models/runlistmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

class PaintWatch final : public QObject
{
public:
    using QObject::QObject;
    QElapsedTimer clock;
    qint64 firstPaintMs = -1;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && firstPaintMs < 0)
            firstPaintMs = clock.elapsed();
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

int main(int argc, char** argv)
{
    PaintWatch watch;
    watch.clock.start();
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "Usage: runlistbench FOLDER COUNT\n");
        return 2;
    }
    QCoreApplication::setOrganizationName(QStringLiteral("MullionBench"));
    const auto count = static_cast<std::size_t>(std::atol(argv[2]));
    mullion::workbench::Theme theme;
    mullion::workbench::MainWindow window(&theme);
    application.installEventFilter(&watch);
    window.show();
    window.openPaths({QString::fromLocal8Bit(argv[1])});
    auto* page = window.findChild<mullion::workbench::RunsPage*>();

    std::vector<double> gapsMs;
    QElapsedTimer sinceTick;
    sinceTick.start();
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    qint64 listedMs = -1;
    QObject::connect(&tick, &QTimer::timeout, [&] {
        gapsMs.push_back(double(sinceTick.nsecsElapsed()) / 1e6);
        sinceTick.start();
        if (listedMs < 0 && page->model()->listedCount() >= count)
            listedMs = watch.clock.elapsed();
        if (listedMs >= 0 && watch.clock.elapsed() > listedMs + 3000)
            QApplication::quit();
    });
    tick.start(1);
    QTimer::singleShot(120'000, [] { QApplication::exit(1); });
    const int code = QApplication::exec();
    std::ranges::sort(gapsMs);
    const auto at = [&](double share) {
        return gapsMs.at(static_cast<std::size_t>(share * double(gapsMs.size() - 1)));
    };
    std::printf("first paint %lld ms, %zu runs listed after %lld ms\n",
                static_cast<long long>(watch.firstPaintMs), page->model()->listedCount(),
                static_cast<long long>(listedMs));
    std::printf("between turns of the event loop: median %.1f, 99 %% %.1f, longest %.1f ms\n",
                at(0.5), at(0.99), gapsMs.back());
    return code;
}
