// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/runrow.h"

#include <QAbstractItemModel>

#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace mullion {

/// Orders paths as strings: comparing them piece by piece, as the standard does, takes ten times
/// longer, which shows with thousands of runs.
struct PathOrder
{
    bool operator()(const std::filesystem::path& a, const std::filesystem::path& b) const
    {
        return a.native() < b.native();
    }
};
using RunsByPath = std::map<std::filesystem::path, RunRow, PathOrder>;

/// Runs as a sorted, filtered table, or as a tree of groups of runs. Only rows that have changed
/// are told to views; selections and open groups survive sorting and filtering.
class RunListModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        PathRole = Qt::UserRole, ///< QString; none: a group
        ProgressRole,            ///< 0 to 1
        ConditionRole,           ///< int of RunCondition, -1: unreadable
        ColorRole                ///< int: index of the run's colour; none: it has none
    };

    using Key = std::function<QString(const RunRow&)>;
    using Test = std::function<bool(const RunRow&)>;

    using QAbstractItemModel::QAbstractItemModel;

    void update(std::vector<RunRow> changed, std::span<const std::filesystem::path> gone);
    void clear();
    /// Which runs are listed; an empty function: all.
    void setFilter(Test test);
    /// By what runs are put together; an empty function: by nothing.
    void setGrouping(Key key);
    /// The colours given to runs whose labels name none.
    void setColors(std::map<std::filesystem::path, int> colors);

    [[nodiscard]] std::size_t runCount() const { return m_runs.size(); }
    [[nodiscard]] std::size_t listedCount() const;
    /// All runs, listed or not, by path.
    [[nodiscard]] const RunsByPath& runs() const { return m_runs; }
    /// nullptr for a group.
    [[nodiscard]] const RunRow* run(const QModelIndex& index) const;
    /// Invalid when it is not listed.
    [[nodiscard]] QModelIndex indexOf(const std::filesystem::path& path, int column = 0) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Group
    {
        QString title;
        std::vector<const RunRow*> runs;
    };
    struct Place
    {
        int group = 0;
        int row = 0;
    };

    [[nodiscard]] bool isGrouped() const { return static_cast<bool>(m_key); }
    [[nodiscard]] std::vector<Group> arranged() const;
    void arrange();
    /// Whether the row would stand elsewhere, or not at all, after this change.
    [[nodiscard]] bool moves(const RunRow& before, const RunRow& after) const;
    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;
    [[nodiscard]] QVariant runData(const RunRow& run, RunColumn column, int role) const;

    RunsByPath m_runs;                               ///< nodes stay where they are
    std::vector<Group> m_groups;                     ///< one without title when nothing is grouped
    std::unordered_map<std::string, Place> m_places; ///< by path
    std::map<std::filesystem::path, int> m_colors;
    Test m_test;
    Key m_key;
    RunColumn m_sortColumn = RunColumn::Started;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace mullion
