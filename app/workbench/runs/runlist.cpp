// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runlist.h"

#include "app/workbench/describe.h"
#include "app/workbench/runs/rundelegate.h"
#include "widgets/models/runlistmodel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

namespace {

RunListModel::Key groupingKey(const QString& by)
{
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    if (by == QLatin1String("kind"))
        return [text](const RunRow& run) { return text(run.summary.kind); };
    if (by == QLatin1String("group"))
        return [text](const RunRow& run) { return text(run.labels.group); };
    if (by == QLatin1String("state"))
        return [](const RunRow& run) { return stateWord(run); };
    if (by == QLatin1String("folder"))
        return [text](const RunRow& run) { return text(run.path.parent_path().string()); };
    return {};
}

} // namespace

RunList::RunList(QWidget* parent)
    : QWidget(parent)
    , m_model(new RunListModel(this))
    , m_filter(describe(new QLineEdit(this), tr("Filter of the runs"),
                        tr("List only some runs: words, and kind:m2, state:running, tag:x, "
                           "group:y, device:cuda, is:archived; a - before one turns it round")))
    , m_grouping(describe(new QComboBox(this), tr("Group runs by"),
                          tr("Put runs together that have something in common")))
    , m_archived(new QAction(tr("Show &Archived Runs"), this))
    , m_hint(new QLabel(this))
    , m_view(describe(new QTreeView(this), tr("Runs"),
                      tr("The runs of the project and of the folders you have opened. Select one "
                         "or several to see them beside the list")))
    , m_tools(new QWidget(this))
{
    m_view->setObjectName(QStringLiteral("runList"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RunDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(static_cast<int>(RunColumn::Started), Qt::DescendingOrder);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setRootIsDecorated(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    m_view->header()->resizeSection(static_cast<int>(RunColumn::Name), 14 * em);
    m_view->header()->resizeSection(static_cast<int>(RunColumn::State), 13 * em);
    for (const RunColumn column : {RunColumn::Progress, RunColumn::Remaining, RunColumn::HeldOut})
        m_view->header()->resizeSection(static_cast<int>(column), 6 * em);
    for (const RunColumn column : {RunColumn::Device, RunColumn::Group, RunColumn::Tags})
        m_view->header()->resizeSection(static_cast<int>(column), 5 * em);
    m_filter->setPlaceholderText(tr("Filter: words, kind:m2, state:running, tag:x"));
    m_filter->setClearButtonEnabled(true);
    for (auto* button : m_filter->findChildren<QToolButton*>())
        describe(button, tr("Clear the filter"), tr("Clear the filter"));
    m_grouping->addItem(tr("Not grouped"), QString());
    m_grouping->addItem(tr("By group"), QStringLiteral("group"));
    m_grouping->addItem(tr("By kind"), QStringLiteral("kind"));
    m_grouping->addItem(tr("By state"), QStringLiteral("state"));
    m_grouping->addItem(tr("By folder"), QStringLiteral("folder"));
    m_archived->setCheckable(true);
    m_archived->setToolTip(tr("List runs that you have archived too"));
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    // Columns are shown and hidden in the menu of their titles.
    m_view->header()->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 1; column < kRunColumnCount; ++column) {
        auto* shown = new QAction(titleOf(static_cast<RunColumn>(column)), m_view->header());
        shown->setToolTip(helpOf(static_cast<RunColumn>(column)));
        shown->setCheckable(true);
        shown->setChecked(true);
        m_view->header()->addAction(shown);
        if (column == static_cast<int>(RunColumn::Device)) {
            shown->setChecked(false);
            m_view->setColumnHidden(column, true);
        }
        connect(shown, &QAction::toggled, this,
                [this, column](bool on) { m_view->setColumnHidden(column, !on); });
    }
    m_view->header()->addAction(m_archived);

    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(4, 4, 4, 4);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_grouping);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_hint);
    layout->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &RunList::applyFilter);
    connect(m_archived, &QAction::toggled, this, &RunList::applyFilter);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &RunList::applyGrouping);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunList::selectionChanged);
    applyFilter();
}

void RunList::addTool(QToolButton* button)
{
    m_tools->layout()->addWidget(button);
}

std::vector<const RunRow*> RunList::selected() const
{
    std::vector<const RunRow*> runs;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        if (const RunRow* run = m_model->run(index))
            runs.push_back(run);
    std::ranges::sort(runs, {}, &RunRow::path);
    return runs;
}

bool RunList::select(const QStringList& runs)
{
    QItemSelection selection;
    for (const QString& run : runs)
        if (const QModelIndex at = m_model->indexOf(run.toStdString()); at.isValid())
            selection.select(at, at.siblingAtColumn(kRunColumnCount - 1));
    if (selection.isEmpty())
        return false;
    const QModelIndex first = selection.indexes().constFirst();
    m_view->setCurrentIndex(first);
    m_view->scrollTo(first);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    return true;
}

void RunList::selectFirst()
{
    QModelIndex first = m_model->index(0, 0, {});
    if (first.isValid() && !m_model->run(first))
        first = m_model->index(0, 0, first);
    if (const RunRow* run = m_model->run(first))
        select({QString::fromStdString(run->path.string())});
}

void RunList::groupBy(const QString& key)
{
    m_grouping->setCurrentIndex(std::max(0, m_grouping->findData(key)));
}

void RunList::setFilter(const QString& text)
{
    m_filter->setText(text);
}

void RunList::showsArchived(bool shown)
{
    m_archived->setChecked(shown);
}

void RunList::applyFilter()
{
    const RunFilter filter(m_filter->text().toStdString());
    const bool archived = m_archived->isChecked() || filter.asksForArchived();
    m_model->setFilter([filter, archived](const RunRow& run) {
        return (archived || !run.labels.archived)
               && filter.matches(run.path, run.summary, run.labels);
    });
    updateHint();
}

void RunList::applyGrouping()
{
    QStringList chosen;
    for (const RunRow* run : selected())
        chosen << QString::fromStdString(run->path.string());
    const QString key = m_grouping->currentData().toString();
    m_model->setGrouping(groupingKey(key));
    m_view->setRootIsDecorated(!key.isEmpty());
    m_groups.clear();
    openNewGroups();
    select(chosen);
}

void RunList::openNewGroups()
{
    for (int i = 0; i < m_model->rowCount({}); ++i) {
        const QPersistentModelIndex group = m_model->index(i, 0, {});
        if (m_model->run(group))
            return; // nothing is grouped
        if (m_groups.contains(group))
            continue;
        m_groups << group;
        m_view->setFirstColumnSpanned(i, {}, true);
        m_view->expand(group);
    }
}

void RunList::updateHint()
{
    openNewGroups();
    const bool isEmpty = m_model->runCount() == 0;
    m_hint->setVisible(m_model->listedCount() == 0);
    m_hint->setText(isEmpty ? tr("No runs here yet. Start one, or add a folder with runs: Folders "
                                 "above, or drop it onto this window.")
                            : tr("None of %n run(s) matches the filter, or all are archived.",
                                 nullptr, int(m_model->runCount())));
}

void RunList::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("runs/header"), m_view->header()->saveState());
    settings.setValue(QStringLiteral("runs/grouping"), m_grouping->currentData());
    settings.setValue(QStringLiteral("runs/archived"), m_archived->isChecked());
}

void RunList::restore(const QSettings& settings)
{
    m_view->header()->restoreState(settings.value(QStringLiteral("runs/header")).toByteArray());
    const auto columns = m_view->header()->actions();
    for (int column = 1; column < kRunColumnCount; ++column)
        columns[column - 1]->setChecked(!m_view->isColumnHidden(column));
    groupBy(settings.value(QStringLiteral("runs/grouping")).toString());
    m_archived->setChecked(settings.value(QStringLiteral("runs/archived")).toBool());
}

} // namespace mullion::workbench
