// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runspage.h"

#include "app/workbench/describe.h"
#include "app/workbench/runs/runservice.h"
#include "app/workbench/runs/runviews.h"
#include "widgets/models/runlistmodel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

RunsPage::RunsPage(QWidget* parent)
    : QWidget(parent)
    , m_service(new RunService(this))
    , m_model(new RunListModel(this))
    , m_list(describe(new QTreeView(this), tr("Runs"),
                      tr("The runs of the project and of the folders you have opened. Select one "
                         "or several to see them beside the list")))
    , m_hint(new QLabel(tr("No runs here yet. Open a folder of runs, or start a new one."), this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("runsPage"));
    m_list->setObjectName(QStringLiteral("runList"));
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(static_cast<int>(RunColumn::Started), Qt::DescendingOrder);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setRootIsDecorated(false);
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* left = new QWidget(m_splitter);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_hint);
    leftLayout->addWidget(m_list, 1);

    m_tabs->setDocumentMode(true);
    for (const RunViewKind& kind : runViewKinds()) {
        RunView* view = kind.make(m_tabs);
        view->setObjectName(kind.id);
        const int tab = m_tabs->addTab(view, kind.title);
        m_tabs->setTabToolTip(tab, kind.help);
    }
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_tabs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_service, &RunService::changed, this, &RunsPage::takeChanges);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { showSelected(true); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showSelected(false);
        Q_EMIT selectionChanged();
    });
}

RunsPage::~RunsPage() = default;

void RunsPage::setProject(const std::optional<Project>& project)
{
    m_projectFolders.clear();
    if (project)
        for (const auto& list : {project->runs, project->icaes})
            for (const std::filesystem::path& run : list)
                m_projectFolders << QString::fromStdString(run.string());
    watchFolders();
}

void RunsPage::addFolders(const QStringList& folders)
{
    m_addedFolders << folders;
    m_addedFolders.removeDuplicates();
    watchFolders();
}

void RunsPage::watchFolders()
{
    m_service->setFolders(m_projectFolders + m_addedFolders);
}

void RunsPage::takeChanges(const RunChanges& changes)
{
    m_model->update(changes.changed, changes.gone);
    m_hint->setVisible(m_model->runCount() == 0);
    trySelecting();
    showSelected(false);
}

void RunsPage::select(const QStringList& runs)
{
    m_toSelect = runs;
    trySelecting();
}

void RunsPage::trySelecting()
{
    QItemSelection selection;
    for (const QString& run : m_toSelect)
        if (const QModelIndex at = m_model->indexOf(run.toStdString()); at.isValid())
            selection.select(at, at.siblingAtColumn(kRunColumnCount - 1));
    if (selection.isEmpty())
        return;
    m_toSelect.clear();
    m_list->setCurrentIndex(selection.indexes().constFirst());
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

std::vector<ShownRun> RunsPage::selectedRuns() const
{
    std::vector<ShownRun> shown;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        if (const RunRow* run = m_model->run(index); run && run->isReadable)
            shown.push_back({run->path, run->summary, run->labels, m_colors.of(*run)});
    std::ranges::sort(shown, {}, &ShownRun::path);
    return shown;
}

RunView* RunsPage::view(const QString& id) const
{
    return m_tabs->findChild<RunView*>(id);
}

void RunsPage::showSelected(bool again)
{
    std::vector<const RunRow*> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        if (const RunRow* run = m_model->run(index))
            rows.push_back(run);
    if (m_colors.give(rows))
        m_model->setColors(m_colors.given());
    std::vector<ShownRun> shown = selectedRuns();
    auto* view = qobject_cast<RunView*>(m_tabs->currentWidget());
    if (!view || (!again && view == m_shownIn && shown == m_shown))
        return;
    m_shown = std::move(shown);
    m_shownIn = view;
    view->showRuns(m_shown);
}

} // namespace mullion::workbench
