// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/problems.h"

#include <QLocale>

namespace mullion::workbench {

namespace {

constexpr std::size_t kMostProblems = 200;

} // namespace

void Problems::add(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    beginInsertRows({}, 0, 0);
    m_problems.insert(
        m_problems.begin(),
        {QString::fromStdString(error.what) + QLatin1Char('.'),
         error.cure.empty() ? QString() : QString::fromStdString(error.cure) + QLatin1Char('.'),
         QDateTime::currentDateTime()});
    endInsertRows();
    if (m_problems.size() > kMostProblems) {
        beginRemoveRows({}, static_cast<int>(kMostProblems), static_cast<int>(kMostProblems));
        m_problems.pop_back();
        endRemoveRows();
    }
    Q_EMIT added();
}

void Problems::clear()
{
    beginResetModel();
    m_problems.clear();
    endResetModel();
    Q_EMIT cleared();
}

int Problems::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant Problems::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem& shown = problem(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString time = QLocale().toString(shown.when.time(), QLocale::ShortFormat);
        return shown.cure.isEmpty() ? tr("%1  %2").arg(time, shown.what)
                                    : tr("%1  %2 %3").arg(time, shown.what, shown.cure);
    }
    default:
        return {};
    }
}

} // namespace mullion::workbench
