// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ledger.h"
#include "core/text/text.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace mullion {

/// Places of a ledger as a table, with their text.
class LedgerPlacesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TextColumn,
        BitsColumn,
        ByteColumn,
        TokenColumn
    };
    static constexpr int kColumnCount = TokenColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setPlaces(std::shared_ptr<const Text> text, std::vector<LedgerPlace> places);
    [[nodiscard]] const LedgerPlace& place(int row) const
    {
        return m_places.at(static_cast<std::size_t>(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString textOf(const LedgerPlace& place) const;

    std::shared_ptr<const Text> m_text;
    std::vector<LedgerPlace> m_places;
};

} // namespace mullion
