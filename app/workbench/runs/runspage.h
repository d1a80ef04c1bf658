// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/project.h"
#include "app/workbench/runs/runcolors.h"
#include "app/workbench/runs/runview.h"

#include <QStringList>
#include <QWidget>

class QSettings;
class QSplitter;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace mullion {
class RunListModel;
}

namespace mullion::workbench {

class QueuePanel;
class RunActions;
class RunLauncher;
class RunList;
class RunOrders;
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
    void removeFolder(const QString& folder);

    /// Selects these runs, as soon as they are listed.
    void select(const QStringList& runs);
    [[nodiscard]] std::vector<ShownRun> selectedRuns() const;

    [[nodiscard]] RunListModel* model() const;
    [[nodiscard]] RunList* list() const { return m_list; }
    [[nodiscard]] RunService* service() const { return m_service; }
    [[nodiscard]] RunLauncher* launcher() const { return m_launcher; }
    [[nodiscard]] RunActions* actions() const { return m_actions; }
    /// The runs that a process of this machine works on.
    [[nodiscard]] std::vector<std::filesystem::path> activeRuns() const;
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    /// nullptr when there is no view of this id.
    [[nodiscard]] RunView* view(const QString& id) const;

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

Q_SIGNALS:
    void newRunRequested(const QString& kind); ///< empty: the user chooses
    void runAgainRequested(const QString& path);
    void selectionChanged();
    void failed(const mullion::Error& error);

private:
    void connectParts();
    [[nodiscard]] QToolButton* makeNewButton();
    [[nodiscard]] QToolButton* makeFoldersButton();
    void fillFoldersMenu();
    void chooseFolder();
    void takeChanges(RunChanges& changes);
    void takeStarted(const QString& run);
    void watchFolders();
    void saveFolders() const;
    [[nodiscard]] QString foldersKey() const;
    void trySelecting();
    void showSelected(bool again);

    RunService* m_service;
    RunLauncher* m_launcher;
    RunOrders* m_orders;
    RunList* m_list;
    RunActions* m_actions;
    QueuePanel* m_queue;
    RunColors m_colors;
    QToolButton* m_folders;
    QSplitter* m_splitter;
    QTabWidget* m_tabs;
    QString m_project; ///< its folder; empty: none
    QStringList m_projectFolders;
    QStringList m_addedFolders;
    QStringList m_toSelect;   ///< until all of them are listed or the user selects something else
    qsizetype m_selected = 0; ///< how many of them were listed when they were selected last
    bool m_isSelecting = false;
    std::vector<ShownRun> m_shown; ///< what the current tab was given last
    QWidget* m_shownIn = nullptr;
};

} // namespace mullion::workbench
