// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/codebookrow.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <memory>
#include <vector>

namespace mullion {

/// All strings of a tokenizer as a table that can be searched and sorted.
class CodebookModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CodeColumn,
        TextColumn,
        LengthColumn,
        CostColumn,
        UsesColumn
    };
    static constexpr int kColumnCount = UsesColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// `codeBits`: how many bits the code of each row has.
    void setRows(std::shared_ptr<const std::vector<CodebookRow>> rows, int codeBits);
    /// How often each row (in the order of `setRows`) is used in the text.
    void setUses(std::vector<std::uint64_t> uses);
    /// Shows the strings that contain `search`; digits and 0x.. also find a code; empty: all.
    void setSearch(const QString& search);

    [[nodiscard]] const CodebookRow& row(int shown) const;
    [[nodiscard]] std::uint64_t uses(int shown) const;
    [[nodiscard]] int stringCount() const { return m_rows ? static_cast<int>(m_rows->size()) : 0; }
    /// Where the string with this code is shown, or -1.
    [[nodiscard]] int shownRowOf(std::uint32_t code) const;
    [[nodiscard]] QString codeText(std::uint32_t code) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] bool matches(const CodebookRow& row) const;
    void fill();
    void order();

    std::shared_ptr<const std::vector<CodebookRow>> m_rows;
    std::vector<std::uint64_t> m_uses; ///< by index into m_rows; may be empty
    std::vector<std::uint32_t> m_shown;
    int m_codeBits = 0;
    QByteArray m_searchBytes;
    bool m_searchIsCode = false;
    std::uint32_t m_searchCode = 0;
    int m_sortColumn = CodeColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace mullion
