// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A main for tests of windows: no display, settings in a folder of their own.
#include "tests/support/temporaryfolder.h"

#include <QApplication>
#include <QSettings>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const mullion::TemporaryFolder settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       QString::fromStdString(settings.path().string()));
    QCoreApplication::setOrganizationName(QStringLiteral("Mullion"));
    QCoreApplication::setApplicationName(QStringLiteral("mullion-test"));
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
