// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <utility>
#include <vector>

class QAbstractButton;
class QAction;
class QIcon;

namespace mullion::workbench {

/// Our line icons in the text colour of the theme; repaints them when it changes.
class Icons final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void set(QAction* action, const QString& name);
    void set(QAbstractButton* button, const QString& name);
    /// After a change of the palette.
    void refresh();

private:
    std::vector<std::pair<QPointer<QObject>, QString>> m_users;
};

/// The program's own icon, which keeps its colours.
QIcon programIcon();

} // namespace mullion::workbench
