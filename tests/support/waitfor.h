// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace mullion {

/// Lets the event loop run until the condition holds; false when it does not within the time,
/// which is long, so that only a real failure meets it.
template <class Condition>
bool waitFor(Condition condition, int mostMs = 20'000)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > mostMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::usleep(500);
    }
    return true;
}

} // namespace mullion
