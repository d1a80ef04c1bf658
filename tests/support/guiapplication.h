// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace mullion {

/// The one application of a test program; made when first asked for.
inline QApplication& guiApplication()
{
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static QApplication application(count, arguments);
    return application;
}

} // namespace mullion
