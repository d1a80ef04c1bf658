// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/tokenize/trace.h"

#include <QAbstractTableModel>

#include <memory>

namespace mullion {

/// The tokens of a trace as a table. A view pays for every row it is told of, so the table shows
/// one page of at most `kPageRows` tokens; the page is moved to where one looks.
class TokenModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TokenColumn,
        IdColumn,
        BitsColumn,
        WindowColumn,
        PositionColumn,
        SpanColumn,
        TextColumn,
        CostColumn
    };
    static constexpr int kColumnCount = CostColumn + 1;
    static constexpr std::uint64_t kPageRows = 1u << 17;

    using QAbstractTableModel::QAbstractTableModel;

    void setTrace(std::shared_ptr<const Text> text, std::shared_ptr<const Trace> trace);
    /// The trace has grown.
    void update();

    [[nodiscard]] std::uint64_t tokenCount() const;
    [[nodiscard]] std::uint64_t page() const { return m_page; }
    [[nodiscard]] std::uint64_t pageCount() const;
    void setPage(std::uint64_t page);

    [[nodiscard]] TokenPos tokenOf(int row) const;
    /// The row of a token, after moving to its page; -1 where there is none.
    int showToken(TokenPos token);
    [[nodiscard]] const Trace* trace() const { return m_trace.get(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] int rowsOfPage() const;
    [[nodiscard]] QString cell(TokenPos token, int column) const;
    [[nodiscard]] double cost(TokenPos token) const;

    std::shared_ptr<const Text> m_text;
    std::shared_ptr<const Trace> m_trace;
    std::uint64_t m_page = 0;
    int m_rows = 0; ///< rows the views know of
};

} // namespace mullion
