// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runactions.h"

#include "app/workbench/runs/labelsdialog.h"
#include "app/workbench/runs/runlauncher.h"
#include "app/workbench/runs/runlist.h"
#include "widgets/models/runlistmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>

#include <algorithm>

namespace mullion::workbench {

namespace {

QString pathText(const RunRow& run)
{
    return QString::fromStdString(run.path.string());
}

QString nameText(const RunRow& run)
{
    return QString::fromStdString(shownName(run.path, run.labels));
}

bool askBeforeKilling(QWidget* window, const std::vector<RunRow>& runs)
{
    QStringList lines;
    for (const RunRow& run : runs)
        lines << RunActions::tr(
                     "%1: %n step(s) since its last checkpoint", nullptr,
                     int(run.summary.step - std::min(run.summary.step, run.summary.checkpointStep)))
                     .arg(nameText(run));
    QMessageBox box(QMessageBox::Warning, RunActions::tr("End at Once"),
                    RunActions::tr("End without saving? What was learned since the last "
                                   "checkpoint is lost."),
                    QMessageBox::Cancel, window);
    box.setInformativeText(lines.join(QLatin1Char('\n')));
    auto* end = box.addButton(RunActions::tr("&End at Once"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == end;
}

} // namespace

RunActions::RunActions(RunList* list, RunLauncher* launcher, RunOrders* orders, QWidget* window)
    : QObject(window)
    , m_list(list)
    , m_launcher(launcher)
    , m_orders(orders)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>())
{
    confirmKill = [window](const std::vector<RunRow>& runs) {
        return askBeforeKilling(window, runs);
    };
    m_menu->setToolTipsVisible(true);
    add(RunOrder::Resume, tr("&Resume"), tr("Go on from the last checkpoint, in a new process"),
        Qt::Key_F5);
    m_resumeLater =
        add(tr("Resume &Later"), tr("Let it wait in the queue, to go on when its turn comes"), {},
            [this] { resume(true); });
    add(RunOrder::Save, tr("Sa&ve Now"), tr("Write a checkpoint at the next step, and go on"),
        Qt::CTRL | Qt::Key_S);
    add(RunOrder::Pause, tr("&Pause"),
        tr("Write a checkpoint and wait; the process keeps its memory"), Qt::Key_F6);
    add(RunOrder::Continue, tr("&Continue"), tr("Go on after a pause"), Qt::Key_F7);
    add(RunOrder::Stop, tr("&Stop"), tr("Write a checkpoint and end; Resume goes on from there"),
        Qt::Key_F8);
    add(RunOrder::Kill, tr("&End at Once…"),
        tr("End the process without saving; the steps since the last checkpoint are lost"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_F8);
    m_menu->addSeparator();
    m_ofOne << add(tr("Run &Again with Changes…"),
                   tr("Open the form of this run, to start another one like it"),
                   Qt::CTRL | Qt::Key_R,
                   [this] { Q_EMIT runAgainRequested(pathText(selected().front())); });
    add(RunOrder::Label, tr("&Labels…"), tr("Name, group, tags, note and colour of the runs"),
        Qt::Key_F2);
    m_archive = add(tr("Arc&hive"),
                    tr("List the runs only when archived ones are shown, or list "
                       "them again"),
                    {}, [this] { archive(); });
    m_menu->addSeparator();
    add(tr("Open &Folder"), tr("Show the folder of the run in the file manager"), {},
        [this] { openFolders(); });
    add(tr("Copy Pat&h"), tr("Copy the path of the run's folder"), QKeySequence::Copy,
        [this] { copyPaths(); });
    update();
}

QAction* RunActions::add(const QString& text, const QString& tip, const QKeySequence& key,
                         std::function<void()> slot)
{
    auto* action = new QAction(text, this);
    action->setToolTip(tip);
    action->setShortcut(key);
    // Only where the list has the keyboard: elsewhere Ctrl+C copies something else.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [slot = std::move(slot)] { slot(); });
    m_all << action;
    m_tips.emplace_back(action, tip);
    m_menu->addAction(action);
    m_list->addAction(action);
    return action;
}

QAction* RunActions::add(RunOrder order, const QString& text, const QString& tip,
                         const QKeySequence& key)
{
    QAction* action = add(text, tip, key, [this, order] { give(order); });
    m_byOrder.emplace_back(order, action);
    return action;
}

QAction* RunActions::action(RunOrder order) const
{
    const auto found = std::ranges::find(m_byOrder, order, &std::pair<RunOrder, QAction*>::first);
    return found == m_byOrder.end() ? nullptr : found->second;
}

std::vector<RunRow> RunActions::selected() const
{
    std::vector<RunRow> runs;
    for (const RunRow* run : m_list->selected())
        runs.push_back(*run);
    return runs;
}

void RunActions::update()
{
    const std::vector<const RunRow*> runs = m_list->selected();
    const QString none = tr("No run is selected");
    for (const auto& [action, tip] : m_tips) {
        action->setEnabled(!runs.empty());
        action->setToolTip(runs.empty() ? tr("%1. %2").arg(tip, none) : tip);
    }
    if (runs.empty())
        return;
    const auto disable = [this](QAction* action, const QString& reason) {
        const auto tip =
            std::ranges::find(m_tips, action, &std::pair<QAction*, QString>::first)->second;
        action->setEnabled(false);
        action->setToolTip(tr("%1. %2").arg(tip, reason));
    };
    for (const auto& [order, action] : m_byOrder) {
        const RunOrder asked = order;
        if (std::ranges::none_of(
                runs, [asked](const RunRow* run) { return whyNot(asked, *run).isEmpty(); })) {
            disable(action, whyNot(order, *runs.front()));
            if (order == RunOrder::Resume)
                disable(m_resumeLater, whyNot(order, *runs.front()));
        }
    }
    if (runs.size() != 1)
        for (QAction* action : m_ofOne)
            disable(action, tr("Select one run only"));
    m_archive->setText(runs.front()->labels.archived ? tr("Take out of the Arc&hive")
                                                     : tr("Arc&hive"));
}

void RunActions::give(RunOrder order)
{
    if (order == RunOrder::Resume) {
        resume(false);
        return;
    }
    if (order == RunOrder::Label) {
        editLabels();
        return;
    }
    std::vector<RunRow> runs = selected();
    std::erase_if(runs, [order](const RunRow& run) { return !whyNot(order, run).isEmpty(); });
    if (runs.empty() || (order == RunOrder::Kill && !confirmKill(runs)))
        return;
    m_orders->give(order, runs);
}

void RunActions::resume(bool queued)
{
    for (const RunRow& run : selected()) {
        if (!whyNot(RunOrder::Resume, run).isEmpty())
            continue;
        RunCommand command;
        command.kind = run.summary.kind;
        command.out = run.path.string();
        command.resume = true;
        if (queued)
            m_launcher->enqueue(command);
        else
            m_launcher->start(command);
    }
}

void RunActions::editLabels()
{
    const std::vector<RunRow> runs = selected();
    if (runs.empty())
        return;
    QStringList groups;
    for (const auto& [path, run] : m_list->model()->runs())
        if (!run.labels.group.empty())
            groups << QString::fromStdString(run.labels.group);
    groups.removeDuplicates();
    groups.sort();
    LabelsDialog dialog(runs, groups, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::vector<RunLabels> labels = dialog.labels();
    std::vector<std::pair<std::filesystem::path, RunLabels>> written;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (labels[i] != runs[i].labels)
            written.emplace_back(runs[i].path, labels[i]);
    m_orders->write(std::move(written));
}

void RunActions::archive()
{
    const std::vector<RunRow> runs = selected();
    std::vector<std::pair<std::filesystem::path, RunLabels>> written;
    for (const RunRow& run : runs) {
        written.emplace_back(run.path, run.labels);
        written.back().second.archived = !runs.front().labels.archived;
    }
    m_orders->write(std::move(written));
}

void RunActions::copyPaths()
{
    QStringList paths;
    for (const RunRow& run : selected())
        paths << QDir::toNativeSeparators(pathText(run));
    QApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
}

void RunActions::openFolders()
{
    for (const RunRow& run : selected())
        QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(run)));
}

} // namespace mullion::workbench
