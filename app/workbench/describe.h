// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace mullion::workbench {

/// Gives a control the name a screen reader says and the tip that explains it.
template <class Widget>
Widget* describe(Widget* widget, const QString& name, const QString& tip)
{
    widget->setAccessibleName(name);
    widget->setToolTip(tip);
    return widget;
}

} // namespace mullion::workbench
