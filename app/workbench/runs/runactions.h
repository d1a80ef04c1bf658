// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runorders.h"

#include <QAction>
#include <QList>
#include <QMenu>

#include <functional>
#include <memory>

namespace mullion::workbench {

class RunLauncher;
class RunList;

/// What can be done with the selected runs: by menu, by key, each with a reason when it does not
/// apply.
class RunActions final : public QObject
{
    Q_OBJECT

public:
    RunActions(RunList* list, RunLauncher* launcher, RunOrders* orders, QWidget* window);

    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    [[nodiscard]] QAction* action(RunOrder order) const;
    [[nodiscard]] QMenu* menu() const { return m_menu.get(); }
    /// To be called when the selection or a run in it has changed.
    void update();

    /// Asks before runs are ended at once; replaced by tests.
    std::function<bool(const std::vector<RunRow>&)> confirmKill;

Q_SIGNALS:
    void runAgainRequested(const QString& path);

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& key,
                 std::function<void()> slot);
    QAction* add(RunOrder order, const QString& text, const QString& tip, const QKeySequence& key);
    void give(RunOrder order);
    void resume(bool queued);
    void editLabels();
    void archive();
    void copyPaths();
    void openFolders();
    [[nodiscard]] std::vector<RunRow> selected() const;

    RunList* m_list;
    RunLauncher* m_launcher;
    RunOrders* m_orders;
    QWidget* m_window;
    QList<QAction*> m_all;
    std::vector<std::pair<RunOrder, QAction*>> m_byOrder;
    QAction* m_archive;
    QAction* m_resumeLater;
    QList<QAction*> m_ofOne; ///< that need exactly one run
    std::vector<std::pair<QAction*, QString>> m_tips;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace mullion::workbench
