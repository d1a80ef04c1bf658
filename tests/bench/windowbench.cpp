// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How much work an event is for the window's thread while a big text is opened, tokenized by two
// tokenizers and scrolled through, and how late a timer of that thread is meanwhile.
// Usage: window_bench TEXT TOKENIZER [TOKENIZER] [--run RUN]; RUN is one that is training now: its
// curves are shown while the text is tokenized once more.
#include "app/workbench/mainwindow.h"
#include "app/workbench/pane.h"
#include "app/workbench/textarea.h"
#include "app/workbench/theme.h"
#include "app/workbench/workspace.h"
#include "widgets/text/tokentextview.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <vector>

using namespace mullion::workbench;

namespace {

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// An application that notes how long each event keeps the GUI thread.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        // Time of this thread's own work: on a machine that is busy with other things the time by
        // the clock says little.
        const double begin = threadMs();
        const QByteArray name = receiver->metaObject()->className();
        const bool result = QApplication::notify(receiver, event);
        --m_depth;
        const double ms = threadMs() - begin;
        m_times.push_back(ms);
        if (ms > 16)
            std::printf("  %6.1f ms in %s, event %d\n", ms, name.constData(),
                        static_cast<int>(event->type()));
        return result;
    }

    void report(const char* phase, double seconds)
    {
        std::ranges::sort(m_times);
        const auto at = [&](double share) {
            return m_times.empty() ? 0.0
                                   : m_times[static_cast<std::size_t>(
                                       share * static_cast<double>(m_times.size() - 1))];
        };
        const auto late = std::ranges::count_if(m_times, [](double ms) { return ms > 16; });
        std::printf("%-10s %6.2f s  %7zu events  99.9%%: %5.2f ms  longest: %5.2f ms  above 16 "
                    "ms: %td\n",
                    phase, seconds, m_times.size(), at(0.999), at(1), late);
        m_times.clear();
    }

    void forget() { m_times.clear(); }

private:
    int m_depth = 0;
    std::vector<double> m_times;
};

/// A timer that notes by how much it is late: what an event would have to wait.
class LatencyProbe
{
public:
    LatencyProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kIntervalMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double waited = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
            m_since.restart();
            m_late.push_back(std::max(waited - kIntervalMs, 0.0));
        });
        m_since.start();
        m_timer.start();
    }

    void report(const char* phase)
    {
        std::ranges::sort(m_late);
        const auto at = [&](double share) {
            return m_late.empty() ? 0.0
                                  : m_late[static_cast<std::size_t>(
                                      share * static_cast<double>(m_late.size() - 1))];
        };
        std::printf("%-10s a timer was late by: median %.2f ms  99%%: %.2f ms  most: %.2f ms  (%zu "
                    "times asked)\n",
                    phase, at(0.5), at(0.99), at(1), m_late.size());
        m_late.clear();
    }
    void forget() { m_late.clear(); }

private:
    static constexpr int kIntervalMs = 4;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

void showRunsPage(const MainWindow& window)
{
    for (QAction* action : window.findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_2))
            action->trigger();
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TimedApplication application(argc, argv);
    QString run;
    if (argc > 4 && std::string_view(argv[argc - 2]) == "--run") {
        run = QString::fromLocal8Bit(argv[argc - 1]);
        argc -= 2;
    }
    if (argc < 3) {
        std::fprintf(stderr, "usage: window_bench TEXT TOKENIZER [TOKENIZER] [--run RUN]\n");
        return 2;
    }
    Theme theme;
    MainWindow window(&theme);
    Workspace& workspace = *window.workspace();
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane)
        workspace.chooseTokenizer(pane, QString::fromLocal8Bit(argv[std::min(2 + pane, argc - 1)]));
    window.show();
    const auto isDone = [&] {
        return workspace.hasText()
               && std::ranges::all_of(workspace.panes(), [](const PaneState& pane) {
                      return pane.progress == PaneState::Progress::Done
                             || pane.progress == PaneState::Progress::Failed;
                  });
    };
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 1500)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    application.forget();
    LatencyProbe probe;

    clock.restart();
    window.openPaths({QString::fromLocal8Bit(argv[1])});
    while (!workspace.hasText())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    const double opened = static_cast<double>(clock.elapsed()) / 1000;
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    std::printf("%.1f MB shown after %.3f s\n",
                static_cast<double>(workspace.text().text->bytes.size()) / 1e6, opened);
    application.report("tokenize", static_cast<double>(clock.elapsed()) / 1000);
    probe.report("tokenize");

    clock.restart();
    QScrollBar* bar = window.findChild<TextArea*>()->pane(0)->view()->verticalScrollBar();
    for (int step = 0; step < 300; ++step) {
        QTimer::singleShot(0, bar, [bar, step] { bar->setValue(bar->maximum() / 300 * step); });
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    application.report("scroll", static_cast<double>(clock.elapsed()) / 1000);
    probe.report("scroll");
    if (run.isEmpty())
        return 0;

    window.openPaths({run});
    clock.restart();
    while (clock.elapsed() < 3000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    workspace.closeText();
    application.forget();
    probe.forget();
    clock.restart();
    window.openPaths({QString::fromLocal8Bit(argv[1])});
    while (!workspace.hasText())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    showRunsPage(window);
    while (!isDone() || clock.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    application.report("watch", static_cast<double>(clock.elapsed()) / 1000);
    probe.report("watch");
    return 0;
}
