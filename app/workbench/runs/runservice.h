// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runwatcher.h"

#include <QObject>
#include <QThread>

namespace mullion::workbench {

/// The runs below some folders, as they are: reading happens on a thread of its own, changes are
/// told on the thread of the service.
class RunService final : public QObject
{
    Q_OBJECT

public:
    explicit RunService(QObject* parent = nullptr);
    ~RunService() override;

    [[nodiscard]] QStringList folders() const { return m_folders; }
    void setFolders(const QStringList& folders);
    /// After something was asked of a run: its answer is seen sooner.
    void lookNow();

Q_SIGNALS:
    void changed(const std::shared_ptr<mullion::workbench::RunChanges>& changes);

private:
    QStringList m_folders;
    QThread m_thread;
    RunWatcher* m_watcher; ///< belongs to the thread
};

} // namespace mullion::workbench
