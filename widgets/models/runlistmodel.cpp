// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/runlistmodel.h"

#include <QDir>

#include <algorithm>

namespace mullion {

namespace {

constexpr quintptr kTop = 0; ///< id of what has no parent; a run in a group has the group's + 1

QString pathText(const RunRow& run)
{
    return QString::fromStdString(run.path.string());
}

QString tipOf(const RunRow& run, RunColumn column)
{
    switch (column) {
    case RunColumn::State:
        return stateHelp(run);
    case RunColumn::Name: {
        QStringList lines = {QDir::toNativeSeparators(pathText(run))};
        if (!run.labels.note.empty())
            lines << QString::fromStdString(run.labels.note);
        if (!run.problem.empty())
            lines << QString::fromStdString(run.problem);
        if (run.isReadable && !run.isWritable)
            lines << RunListModel::tr("Its folder cannot be written: it can be looked at only");
        return lines.join(QLatin1Char('\n'));
    }
    case RunColumn::Progress:
        return RunListModel::tr("Step %1 of %2").arg(run.summary.step).arg(run.summary.allSteps);
    case RunColumn::Remaining:
    case RunColumn::HeldOut:
    case RunColumn::Kind:
    case RunColumn::Device:
    case RunColumn::Group:
    case RunColumn::Tags:
    case RunColumn::Started:
        return cellText(run, column);
    }
    return {};
}

bool isNumber(RunColumn column)
{
    return column == RunColumn::Progress || column == RunColumn::Remaining
           || column == RunColumn::HeldOut;
}

} // namespace

void RunListModel::update(std::vector<RunRow> changed, std::span<const std::filesystem::path> gone)
{
    bool rearranged = false;
    std::vector<std::filesystem::path> touched;
    // Views must not see rows of runs that are gone: those are taken out after rearranging.
    for (RunRow& row : changed) {
        const auto known = m_runs.find(row.path);
        if (known == m_runs.end()) {
            rearranged = true;
            auto path = row.path;
            m_runs.emplace(std::move(path), std::move(row));
            continue;
        }
        rearranged = rearranged || moves(known->second, row);
        touched.push_back(row.path);
        known->second = std::move(row);
    }
    std::vector<decltype(m_runs)::node_type> removed;
    for (const auto& path : gone)
        if (auto node = m_runs.extract(path))
            removed.push_back(std::move(node));
    if (rearranged || !removed.empty())
        arrange();
    for (const auto& path : touched)
        if (const QModelIndex at = indexOf(path); at.isValid())
            Q_EMIT dataChanged(at, at.siblingAtColumn(kRunColumnCount - 1));
}

void RunListModel::clear()
{
    beginResetModel();
    m_groups.clear();
    m_places.clear();
    m_runs.clear();
    endResetModel();
}

void RunListModel::setFilter(Test test)
{
    m_test = std::move(test);
    arrange();
}

void RunListModel::setGrouping(Key key)
{
    beginResetModel();
    m_key = std::move(key);
    m_groups = {};
    m_places.clear();
    endResetModel();
    arrange();
}

void RunListModel::setColors(std::map<std::filesystem::path, int> colors)
{
    m_colors = std::move(colors);
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        if (const auto& runs = m_groups[g].runs; !runs.empty())
            Q_EMIT dataChanged(indexOf(runs.front()->path), indexOf(runs.back()->path),
                               {ColorRole});
}

void RunListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kRunColumnCount)
        return;
    m_sortColumn = static_cast<RunColumn>(column);
    m_sortOrder = order;
    arrange();
}

bool RunListModel::moves(const RunRow& before, const RunRow& after) const
{
    if (compareCells(before, after, m_sortColumn) != 0)
        return true;
    if (m_key && m_key(before) != m_key(after))
        return true;
    return m_test && m_test(before) != m_test(after);
}

std::vector<RunListModel::Group> RunListModel::arranged() const
{
    std::map<QString, Group> byKey;
    if (!isGrouped())
        byKey[QString()] = {};
    for (const auto& [path, run] : m_runs) {
        if (m_test && !m_test(run))
            continue;
        const QString key = isGrouped() ? m_key(run) : QString();
        Group& group = byKey[key];
        group.title = key;
        group.runs.push_back(&run);
    }
    const auto isBefore = [this](const RunRow* a, const RunRow* b) {
        const int order = compareCells(*a, *b, m_sortColumn);
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    };
    std::vector<Group> groups;
    for (auto& [key, group] : byKey) {
        std::ranges::stable_sort(group.runs, isBefore);
        groups.push_back(std::move(group));
    }
    return groups;
}

void RunListModel::arrange()
{
    Q_EMIT layoutAboutToBeChanged();
    // What persistent indexes stand for, before the places change.
    struct Meaning
    {
        std::filesystem::path path;
        QString group;
    };
    const QModelIndexList before = persistentIndexList();
    std::vector<Meaning> meanings;
    for (const QModelIndex& index : before) {
        const RunRow* row = run(index);
        const bool isGroup = !row && isGrouped();
        meanings.push_back(
            {row ? row->path : std::filesystem::path(),
             isGroup ? m_groups.at(static_cast<std::size_t>(index.row())).title : QString()});
    }
    m_groups = arranged();
    m_places.clear();
    m_places.reserve(m_runs.size());
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        for (std::size_t r = 0; r < m_groups[g].runs.size(); ++r)
            m_places[m_groups[g].runs[r]->path.native()] = {static_cast<int>(g),
                                                            static_cast<int>(r)};
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Meaning& meaning = meanings[static_cast<std::size_t>(i)];
        if (!meaning.path.empty()) {
            after << indexOf(meaning.path, before[i].column());
            continue;
        }
        const auto group = std::ranges::find(m_groups, meaning.group, &Group::title);
        after << (isGrouped() && group != m_groups.end() ? createIndex(
                      static_cast<int>(group - m_groups.begin()), before[i].column(), kTop)
                                                         : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

std::size_t RunListModel::listedCount() const
{
    return m_places.size();
}

const RunRow* RunListModel::run(const QModelIndex& index) const
{
    if (!index.isValid() || (isGrouped() && index.internalId() == kTop))
        return nullptr;
    const std::size_t group = isGrouped() ? index.internalId() - 1 : 0;
    const auto row = static_cast<std::size_t>(index.row());
    return group < m_groups.size() && row < m_groups[group].runs.size() ? m_groups[group].runs[row]
                                                                        : nullptr;
}

QModelIndex RunListModel::indexOf(const std::filesystem::path& path, int column) const
{
    const auto place = m_places.find(path.native());
    if (place == m_places.end())
        return {};
    const quintptr id = isGrouped() ? static_cast<quintptr>(place->second.group) + 1 : kTop;
    return createIndex(place->second.row, column, id);
}

QModelIndex RunListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTop);
}

QModelIndex RunListModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, kTop);
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    if (!isGrouped())
        return parent.isValid() || m_groups.empty() ? 0 : static_cast<int>(m_groups[0].runs.size());
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kTop || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(static_cast<std::size_t>(parent.row())).runs.size());
}

int RunListModel::columnCount(const QModelIndex& /*parent*/) const
{
    return kRunColumnCount;
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const RunRow* row = run(index))
        return runData(*row, static_cast<RunColumn>(index.column()), role);
    const auto group = static_cast<std::size_t>(index.row());
    return isGrouped() && group < m_groups.size() ? groupData(m_groups[group], index.column(), role)
                                                  : QVariant();
}

QVariant RunListModel::groupData(const Group& group, int column, int role) const
{
    if (column == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return tr("%1: %n run(s)", nullptr, static_cast<int>(group.runs.size()))
            .arg(group.title.isEmpty() ? tr("None") : group.title);
    return {};
}

QVariant RunListModel::runData(const RunRow& run, RunColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(run, column);
    case Qt::EditRole:
        return column == RunColumn::Name ? QVariant(cellText(run, column)) : QVariant();
    case Qt::ToolTipRole:
        return tipOf(run, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case PathRole:
        return pathText(run);
    case ProgressRole:
        if (const auto done = progressOf(run))
            return *done;
        return {};
    case ConditionRole:
        return run.isReadable ? static_cast<int>(run.summary.condition) : -1;
    case ColorRole: {
        if (run.labels.colorIndex)
            return *run.labels.colorIndex;
        const auto given = m_colors.find(run.path);
        return given == m_colors.end() ? QVariant() : QVariant(given->second);
    }
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kRunColumnCount)
        return {};
    const auto column = static_cast<RunColumn>(section);
    if (role == Qt::DisplayRole)
        return titleOf(column);
    if (role == Qt::ToolTipRole)
        return helpOf(column);
    return {};
}

} // namespace mullion
