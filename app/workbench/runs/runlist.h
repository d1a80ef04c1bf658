// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runfilter.h"
#include "widgets/models/runrow.h"

#include <QList>
#include <QPersistentModelIndex>
#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QSettings;
class QToolButton;
class QTreeView;

namespace mullion {
class RunListModel;
}

namespace mullion::workbench {

/// The list of runs with what chooses which of them are listed, and how they are put together.
class RunList final : public QWidget
{
    Q_OBJECT

public:
    explicit RunList(QWidget* parent = nullptr);

    [[nodiscard]] RunListModel* model() const { return m_model; }
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] QLineEdit* filterLine() const { return m_filter; }
    /// To the right of the filter.
    void addTool(QToolButton* button);

    /// In the order of their paths.
    [[nodiscard]] std::vector<const RunRow*> selected() const;
    /// Those that are listed of them; whether there is one.
    bool select(const QStringList& runs);
    /// So that the views show something at first.
    void selectFirst();
    /// "" for none, "kind", "group", "state", "folder".
    void groupBy(const QString& key);
    void setFilter(const QString& text);
    void showsArchived(bool shown);
    /// To be called when rows came or went.
    void updateHint();

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

Q_SIGNALS:
    void selectionChanged();

private:
    void applyFilter();
    void applyGrouping();
    void openNewGroups();

    RunListModel* m_model;
    QLineEdit* m_filter;
    QComboBox* m_grouping;
    QAction* m_archived;
    QLabel* m_hint;
    QTreeView* m_view;
    QWidget* m_tools;
    QList<QPersistentModelIndex> m_groups; ///< that have been opened once
};

} // namespace mullion::workbench
