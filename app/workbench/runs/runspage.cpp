// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runspage.h"

#include "app/workbench/describe.h"
#include "app/workbench/runs/queuepanel.h"
#include "app/workbench/runs/runactions.h"
#include "app/workbench/runs/runlauncher.h"
#include "app/workbench/runs/runlist.h"
#include "app/workbench/runs/runservice.h"
#include "app/workbench/runs/runviews.h"
#include "widgets/models/runlistmodel.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

namespace {

QString canonical(const QString& path)
{
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(path.toStdString(), error);
    return error ? path : QString::fromStdString(whole.string());
}

bool isBelow(const QString& path, const QStringList& folders)
{
    for (const QString& folder : folders)
        if (path == folder || path.startsWith(folder + QLatin1Char('/')))
            return true;
    return false;
}

} // namespace

RunsPage::RunsPage(QWidget* parent)
    : QWidget(parent)
    , m_service(new RunService(this))
    , m_launcher(new RunLauncher(this))
    , m_orders(new RunOrders(this))
    , m_list(new RunList(this))
    , m_actions(new RunActions(m_list, m_launcher, m_orders, this))
    , m_queue(new QueuePanel(this))
    , m_folders(makeFoldersButton())
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("runsPage"));
    m_list->addTool(m_folders);
    m_list->addTool(makeNewButton());
    auto* left = new QWidget(m_splitter);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(m_queue);
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
    m_splitter->setSizes({620, 660});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectParts();
}

RunsPage::~RunsPage() = default;

void RunsPage::connectParts()
{
    connect(m_service, &RunService::changed, this,
            [this](const std::shared_ptr<RunChanges>& changes) { takeChanges(*changes); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { showSelected(true); });
    connect(m_list, &RunList::selectionChanged, this, [this] {
        if (!m_isSelecting)
            m_toSelect.clear(); // the user has chosen otherwise
        showSelected(false);
        m_actions->update();
        Q_EMIT selectionChanged();
    });
    connect(m_list->view(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        m_actions->menu()->popup(m_list->view()->viewport()->mapToGlobal(at));
    });
    connect(m_actions, &RunActions::runAgainRequested, this, &RunsPage::runAgainRequested);
    connect(m_orders, &RunOrders::given, m_service, &RunService::lookNow);
    connect(m_orders, &RunOrders::failed, this, &RunsPage::failed);
    connect(m_launcher, &RunLauncher::started, this, &RunsPage::takeStarted);
    connect(m_launcher, &RunLauncher::enqueued, this, [this](const QString& run) {
        takeStarted(run);
        m_queue->read();
    });
    connect(m_launcher, &RunLauncher::ended, m_service, &RunService::lookNow);
    connect(m_launcher, &RunLauncher::failed, this,
            [this](const QString&, const Error& error) { Q_EMIT failed(error); });
    connect(m_queue, &QueuePanel::failed, this, &RunsPage::failed);
}

QToolButton* RunsPage::makeNewButton()
{
    auto* button =
        describe(new QToolButton(this), tr("New run"), tr("Fill in a form and start a new run"));
    button->setText(tr("&New Run…"));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this] { Q_EMIT newRunRequested(QString()); });
    return button;
}

QToolButton* RunsPage::makeFoldersButton()
{
    auto* button = describe(new QToolButton(this), tr("Folders"),
                            tr("Folders whose runs are listed beside those of the project"));
    button->setText(tr("Fol&ders"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &RunsPage::fillFoldersMenu);
    return button;
}

void RunsPage::fillFoldersMenu()
{
    QMenu* menu = m_folders->menu();
    menu->clear();
    auto* add = menu->addAction(tr("&Add Folder…"), this, &RunsPage::chooseFolder);
    add->setToolTip(tr("List the runs in a folder and below it"));
    menu->addSeparator();
    for (const QString& folder : m_addedFolders) {
        auto* remove = menu->addAction(tr("Take Off the List: %1").arg(QDir(folder).dirName()),
                                       this, [this, folder] { removeFolder(folder); });
        remove->setToolTip(QDir::toNativeSeparators(folder));
    }
}

void RunsPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add Folder of Runs"));
    if (!folder.isEmpty())
        addFolders({folder});
}

QString RunsPage::foldersKey() const
{
    // Not the path itself: a slash makes groups in the settings.
    return QStringLiteral("runs/folders/%1")
        .arg(m_project.isEmpty() ? QStringLiteral("none")
                                 : QString::fromLatin1(m_project.toUtf8().toHex()));
}

void RunsPage::saveFolders() const
{
    QSettings().setValue(foldersKey(), m_addedFolders);
}

void RunsPage::setProject(const std::optional<Project>& project)
{
    m_project = project ? QString::fromStdString(project->folder.string()) : QString();
    m_projectFolders.clear();
    if (project)
        for (const auto& list : {project->runs, project->icaes})
            for (const std::filesystem::path& run : list)
                m_projectFolders << canonical(QString::fromStdString(run.string()));
    m_addedFolders = QSettings().value(foldersKey()).toStringList();
    watchFolders();
}

void RunsPage::addFolders(const QStringList& folders)
{
    for (const QString& folder : folders)
        if (const QString whole = canonical(folder);
            !isBelow(whole, m_projectFolders + m_addedFolders))
            m_addedFolders << whole;
    saveFolders();
    watchFolders();
}

void RunsPage::removeFolder(const QString& folder)
{
    m_addedFolders.removeAll(folder);
    saveFolders();
    watchFolders();
}

void RunsPage::watchFolders()
{
    m_service->setFolders(m_projectFolders + m_addedFolders);
}

void RunsPage::takeChanges(RunChanges& changes)
{
    const bool isFirst = model()->runCount() == 0;
    model()->update(std::move(changes.changed), changes.gone);
    m_list->updateHint();
    trySelecting();
    if (isFirst && m_toSelect.isEmpty() && m_list->selected().empty())
        m_list->selectFirst();
    showSelected(false);
    m_actions->update();
}

void RunsPage::takeStarted(const QString& run)
{
    addFolders({run});
    m_service->lookNow();
    select({run});
}

void RunsPage::select(const QStringList& runs)
{
    m_toSelect.clear();
    m_selected = 0;
    for (const QString& run : runs)
        m_toSelect << canonical(run);
    trySelecting();
}

void RunsPage::trySelecting()
{
    if (m_toSelect.isEmpty())
        return;
    // Runs are listed while they are read: a few of them may come first.
    const auto listed = std::ranges::count_if(m_toSelect, [this](const QString& run) {
        return model()->indexOf(run.toStdString()).isValid();
    });
    if (listed == m_selected)
        return;
    m_selected = listed;
    m_isSelecting = true;
    m_list->select(m_toSelect);
    m_isSelecting = false;
    if (listed == m_toSelect.size())
        m_toSelect.clear();
}

RunListModel* RunsPage::model() const
{
    return m_list->model();
}

std::vector<ShownRun> RunsPage::selectedRuns() const
{
    std::vector<ShownRun> shown;
    for (const RunRow* run : m_list->selected())
        if (run->isReadable)
            shown.push_back({run->path, run->summary, run->labels, m_colors.of(*run)});
    return shown;
}

std::vector<std::filesystem::path> RunsPage::activeRuns() const
{
    std::vector<std::filesystem::path> active;
    for (const auto& [path, run] : model()->runs())
        if (run.summary.condition == RunCondition::Running
            || run.summary.condition == RunCondition::Paused)
            active.push_back(path);
    return active;
}

void RunsPage::save(QSettings& settings) const
{
    m_list->save(settings);
    settings.setValue(QStringLiteral("runs/splitter"), m_splitter->saveState());
}

void RunsPage::restore(const QSettings& settings)
{
    m_list->restore(settings);
    m_splitter->restoreState(settings.value(QStringLiteral("runs/splitter")).toByteArray());
    setProject(std::nullopt);
}

RunView* RunsPage::view(const QString& id) const
{
    return m_tabs->findChild<RunView*>(id);
}

void RunsPage::showSelected(bool again)
{
    if (m_colors.give(m_list->selected()))
        model()->setColors(m_colors.given());
    std::vector<ShownRun> shown = selectedRuns();
    auto* view = qobject_cast<RunView*>(m_tabs->currentWidget());
    if (!view || (!again && view == m_shownIn && shown == m_shown))
        return;
    m_shown = std::move(shown);
    m_shownIn = view;
    view->showRuns(m_shown);
}

} // namespace mullion::workbench
