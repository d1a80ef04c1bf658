// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/sample.h"

#include "app/workbench/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace mullion::workbench {

QString sampleFolder()
{
    const QString beside = QCoreApplication::applicationDirPath();
    const QStringList places = {
        beside + QStringLiteral("/../share/mullion/sample"),
        QStringLiteral(MULLION_SOURCE_SAMPLE),
    };
    for (const QString& place : places)
        if (QFileInfo::exists(place + QLatin1Char('/') + QLatin1String(kProjectFile)))
            return QDir(place).absolutePath();
    return {};
}

} // namespace mullion::workbench
