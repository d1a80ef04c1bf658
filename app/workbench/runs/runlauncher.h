// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/detachedprogram.h"
#include "core/runs/commandline.h"

#include <QObject>
#include <QString>

#include <vector>

class QTimer;

namespace mullion::workbench {

/// Starts `mullion` for runs, now or when their turn comes, so that they outlive the window. What
/// goes wrong at once comes back as a sentence; everything later is seen in the run's folder.
class RunLauncher final : public QObject
{
    Q_OBJECT

public:
    explicit RunLauncher(QObject* parent = nullptr);

    /// $MULLION_PROGRAM, or `mullion` beside this program, or that of the same build. Error
    /// (`Resource`): there is none.
    static Result<std::filesystem::path> program();

    void start(const RunCommand& command);
    /// Lets it wait in the user's queue, and sees to it that the queue is worked off.
    void enqueue(const RunCommand& command);

Q_SIGNALS:
    void started(const QString& run);
    void enqueued(const QString& run);
    /// At once, or when the program ended with an error.
    void failed(const QString& run, const mullion::Error& error);
    /// A program that this window started has ended, well or not.
    void ended(const QString& run);

private:
    struct Started
    {
        QString run;
        DetachedProgram program;
        std::filesystem::path output;
    };

    void take(const QString& run, Result<Started> started);
    void lookAtStarted();

    QTimer* m_timer;
    std::vector<Started> m_started;
};

} // namespace mullion::workbench
