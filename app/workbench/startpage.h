// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace mullion::workbench {

/// What the window shows while no text is open: the ways to begin, and what was open before.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const QList<QAction*>& ways, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void recentChosen(const QString& path);

private:
    QWidget* m_recent;
    QVBoxLayout* m_recentLayout;
};

} // namespace mullion::workbench
