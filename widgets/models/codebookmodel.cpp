// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/codebookmodel.h"

#include "widgets/models/bytetext.h"

#include <QLocale>

#include <algorithm>
#include <string_view>

namespace mullion {

void CodebookModel::setRows(std::shared_ptr<const std::vector<CodebookRow>> rows, int codeBits)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_uses.clear();
    m_codeBits = codeBits;
    fill();
    order();
    endResetModel();
}

void CodebookModel::setUses(std::vector<std::uint64_t> uses)
{
    m_uses = std::move(uses);
    if (m_sortColumn == UsesColumn) {
        beginResetModel();
        order();
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, UsesColumn), index(rowCount() - 1, UsesColumn));
    }
}

void CodebookModel::setSearch(const QString& search)
{
    beginResetModel();
    m_searchBytes = search.toUtf8();
    m_searchCode = search.trimmed().toUInt(&m_searchIsCode, 0);
    fill();
    order();
    endResetModel();
}

const CodebookRow& CodebookModel::row(int shown) const
{
    return (*m_rows)[m_shown[static_cast<std::size_t>(shown)]];
}

std::uint64_t CodebookModel::uses(int shown) const
{
    const std::uint32_t at = m_shown[static_cast<std::size_t>(shown)];
    return at < m_uses.size() ? m_uses[at] : 0;
}

int CodebookModel::shownRowOf(std::uint32_t code) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](std::uint32_t at) { return (*m_rows)[at].code == code; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

QString CodebookModel::codeText(std::uint32_t code) const
{
    return QStringLiteral("%1").arg(code, (m_codeBits + 3) / 4, 16, QLatin1Char('0')).toUpper();
}

int CodebookModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CodebookModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant CodebookModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CodebookRow& shown = row(index.row());
    const QLocale locale;
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case CodeColumn:
            return codeText(shown.code);
        case TextColumn:
            return shown.text;
        case LengthColumn:
            return locale.toString(uint(shown.length));
        case CostColumn:
            return locale.toString(double(shown.bits), 'f', 2);
        case UsesColumn:
            return m_uses.empty() ? QString() : locale.toString(qulonglong(uses(index.row())));
        }
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (index.column() == TextColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole)
        return tr("Code %1 (%2), bytes %3")
            .arg(codeText(shown.code), locale.toString(shown.code), hexBytes(shown.bytes));
    return {};
}

QVariant CodebookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (section == TextColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case CodeColumn:
        return tip ? tr("The bits of the window that stand for the string, in hexadecimal")
                   : tr("Code");
    case TextColumn:
        return tip ? tr("The string. ↵ is a line end, ␣ a space at an end, <end> the end of a "
                        "document, <E2> a byte that is no character of its own")
                   : tr("Text");
    case LengthColumn:
        return tip ? tr("Length of the string in bytes") : tr("Bytes");
    case CostColumn:
        return tip ? tr("Information in the string under the byte model, in bits; the code word "
                        "has a fixed length, so a cost near it wastes nothing")
                   : tr("Cost (bits)");
    case UsesColumn:
        return tip ? tr("How many windows of the open text hold this string") : tr("Uses");
    }
    return {};
}

void CodebookModel::sort(int column, Qt::SortOrder sortOrder)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order();
    endResetModel();
}

bool CodebookModel::matches(const CodebookRow& row) const
{
    if (m_searchBytes.isEmpty())
        return true;
    if (m_searchIsCode && row.code == m_searchCode)
        return true;
    const std::string_view searched(m_searchBytes.constData(),
                                    static_cast<std::size_t>(m_searchBytes.size()));
    return asChars(row.bytes).find(searched) != std::string_view::npos;
}

void CodebookModel::fill()
{
    m_shown.clear();
    if (!m_rows)
        return;
    for (std::uint32_t at = 0; at < m_rows->size(); ++at)
        if (matches((*m_rows)[at]))
            m_shown.push_back(at);
}

void CodebookModel::order()
{
    if (!m_rows)
        return;
    const auto& rows = *m_rows;
    const auto sortBy = [this](auto key) {
        const auto before = [&](std::uint32_t a, std::uint32_t b) {
            const auto& first = key(a);
            const auto& second = key(b);
            if (first != second)
                return m_sortOrder == Qt::AscendingOrder ? first < second : second < first;
            return a < b;
        };
        std::ranges::sort(m_shown, before);
    };
    switch (m_sortColumn) {
    case TextColumn:
        sortBy([&](std::uint32_t at) -> const Bytes& { return rows[at].bytes; });
        break;
    case LengthColumn:
        sortBy([&](std::uint32_t at) { return rows[at].length; });
        break;
    case CostColumn:
        sortBy([&](std::uint32_t at) { return rows[at].bits; });
        break;
    case UsesColumn:
        sortBy([&](std::uint32_t at) { return at < m_uses.size() ? m_uses[at] : 0; });
        break;
    default:
        sortBy([&](std::uint32_t at) { return rows[at].code; });
    }
}

} // namespace mullion
