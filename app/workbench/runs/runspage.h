// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/project.h"
#include "app/workbench/runs/runcolors.h"
#include "app/workbench/runs/runview.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace mullion {
class RunListModel;
}

namespace mullion::workbench {

class RunService;
struct RunChanges;

/// The list of runs, and beside it tabs that show those selected.
class RunsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPage(QWidget* parent = nullptr);
    ~RunsPage() override;

    /// The folders whose runs are listed: those of the project, and what the user opened besides.
    void setProject(const std::optional<Project>& project);
    void addFolders(const QStringList& folders);

    /// Selects these runs, as soon as they are listed.
    void select(const QStringList& runs);
    [[nodiscard]] std::vector<ShownRun> selectedRuns() const;

    [[nodiscard]] RunListModel* model() const { return m_model; }
    [[nodiscard]] QTreeView* list() const { return m_list; }
    [[nodiscard]] RunService* service() const { return m_service; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    /// nullptr when there is no view of this id.
    [[nodiscard]] RunView* view(const QString& id) const;

Q_SIGNALS:
    void newRunRequested(const QString& kind); ///< empty: the user chooses
    void runAgainRequested(const QString& path);
    void selectionChanged();

private:
    void takeChanges(const RunChanges& changes);
    void watchFolders();
    void trySelecting();
    void showSelected(bool again);

    RunService* m_service;
    RunListModel* m_model;
    RunColors m_colors;
    QTreeView* m_list;
    QLabel* m_hint;
    QSplitter* m_splitter;
    QTabWidget* m_tabs;
    QStringList m_projectFolders;
    QStringList m_addedFolders;
    QStringList m_toSelect;
    std::vector<ShownRun> m_shown; ///< what the current tab was given last
    QWidget* m_shownIn = nullptr;
};

} // namespace mullion::workbench
