// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/recent.h"

#include <QFileInfo>
#include <QSettings>

namespace mullion::workbench {

namespace {

constexpr int kMostPaths = 12;
constexpr auto kKey = "recent";

} // namespace

Recent::Recent(QObject* parent)
    : QObject(parent)
    , m_paths(QSettings().value(QLatin1String(kKey)).toStringList())
{
}

void Recent::add(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(absolute);
    m_paths.prepend(absolute);
    while (m_paths.size() > kMostPaths)
        m_paths.removeLast();
    save();
}

void Recent::remove(const QString& path)
{
    if (m_paths.removeAll(QFileInfo(path).absoluteFilePath()) > 0)
        save();
}

void Recent::clear()
{
    m_paths.clear();
    save();
}

void Recent::save()
{
    QSettings().setValue(QLatin1String(kKey), m_paths);
    Q_EMIT changed();
}

} // namespace mullion::workbench
