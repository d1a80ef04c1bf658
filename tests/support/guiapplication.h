// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace mullion {

/// The one application of a test program; made when first asked for and never destroyed: after
/// main Qt's own statics, which its destructor needs, may be gone.
inline QApplication& guiApplication()
{
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static auto* application = new QApplication(count, arguments);
    return *application;
}

} // namespace mullion
