// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runservice.h"

#include <QMetaObject>

namespace mullion::workbench {

RunService::RunService(QObject* parent)
    : QObject(parent)
    , m_watcher(new RunWatcher)
{
    m_watcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    connect(m_watcher, &RunWatcher::looked, this, &RunService::changed);
    m_thread.setObjectName(QStringLiteral("runs"));
    m_thread.start(QThread::LowPriority);
}

RunService::~RunService()
{
    m_thread.requestInterruption(); // thousands of runs may be being read
    m_thread.quit();
    m_thread.wait();
}

void RunService::setFolders(const QStringList& folders)
{
    m_folders = folders;
    QMetaObject::invokeMethod(m_watcher,
                              [watcher = m_watcher, folders] { watcher->watch(folders); });
}

void RunService::lookNow()
{
    QMetaObject::invokeMethod(m_watcher, [watcher = m_watcher] { watcher->lookNow(); });
}

} // namespace mullion::workbench
