// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/project.h"

#include <QDockWidget>

#include <optional>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace mullion::workbench {

/// What belongs to the open project: texts, tokenizers and runs.
class ProjectDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ProjectDock(QWidget* parent = nullptr);

    void setProject(const std::optional<Project>& project);

Q_SIGNALS:
    void textChosen(const QString& path);
    /// For the left pane (0) or the right one (1).
    void tokenizerChosen(const QString& source, int pane);
    void runChosen(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeWidgetItem* addGroup(const QString& title);
    void activate(QTreeWidgetItem* item);
    void showMenu(const QPoint& at);

    QLabel* m_hint;
    QTreeWidget* m_tree;
};

} // namespace mullion::workbench
