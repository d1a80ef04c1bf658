// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <stop_token>
#include <utility>

namespace mullion::workbench {

/// Runs one job at a time on a worker thread. A new job replaces the one before it: that one is
/// asked to stop, and its answer is dropped whenever it comes. Answers are delivered on the thread
/// of the slot, never after the slot is gone.
class JobSlot final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Runs its jobs on these threads instead of those that all share; the slot must go first.
    explicit JobSlot(QThreadPool* threads, QObject* parent = nullptr)
        : QObject(parent)
        , m_threads(threads)
    {
    }
    ~JobSlot() override { cancel(); }

    /// `work`: T(std::stop_token), on a worker thread; it must own what it uses.
    /// `done`: void(T), later, on this thread.
    template <class Work, class Done>
    void run(Work work, Done done)
    {
        using T = std::invoke_result_t<Work, std::stop_token>;
        cancel();
        m_stop = std::stop_source();
        const quint64 number = m_number;
        m_busy = true;
        auto* watcher = new QFutureWatcher<T>(this);
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, watcher, number, done = std::move(done)]() mutable {
                    watcher->deleteLater();
                    if (number != m_number)
                        return;
                    m_busy = false;
                    done(watcher->future().takeResult());
                });
        watcher->setFuture(QtConcurrent::run(
            m_threads,
            [work = std::move(work), stop = m_stop.get_token()]() mutable { return work(stop); }));
    }

    void cancel()
    {
        m_stop.request_stop();
        ++m_number;
        m_busy = false;
    }

    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    QThreadPool* m_threads = QThreadPool::globalInstance();
    std::stop_source m_stop;
    quint64 m_number = 0; ///< of the newest job; every other answer is late
    bool m_busy = false;
};

} // namespace mullion::workbench
