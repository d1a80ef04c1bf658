// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ledger.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace mullion {

/// The rows of a ledger as a table, with their sum and the length of the token stream below.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        BitsColumn,
        ShareColumn,
        PerByteColumn
    };
    static constexpr int kColumnCount = PerByteColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setLedger(std::shared_ptr<const Ledger> ledger);
    [[nodiscard]] const Ledger* ledger() const { return m_ledger.get(); }
    /// What decorates the name of a row, such as its colour.
    void setDecoration(std::function<QVariant(LedgerEntry)> decoration);

    /// The row of the ledger; null for the sum and the stream.
    [[nodiscard]] const LedgerRow* row(int shown) const;
    /// The shown row of an entry, or -1.
    [[nodiscard]] int rowOf(LedgerEntry entry) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] double bits(int shown) const;
    [[nodiscard]] QString name(int shown) const;
    [[nodiscard]] QString tip(int shown) const;

    std::shared_ptr<const Ledger> m_ledger;
    std::function<QVariant(LedgerEntry)> m_decoration;
};

} // namespace mullion
