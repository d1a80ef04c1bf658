// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QString>

#include <vector>

namespace mullion::workbench {

/// One thing a user should look at.
struct Problem
{
    QString what;
    QString cure;
    QDateTime when;
};

/// The list of what went wrong in this session, newest first.
class Problems final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// A cancelled request is no problem and is not listed.
    void add(const Error& error);
    void clear();

    [[nodiscard]] const Problem& problem(int row) const
    {
        return m_problems.at(static_cast<std::size_t>(row));
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void added();
    void cleared();

private:
    std::vector<Problem> m_problems;
};

} // namespace mullion::workbench
