// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ledgermodel.h"

#include "widgets/models/ledgerwords.h"

#include <QLocale>

#include <cmath>

namespace mullion {

namespace {

/// Without a minus in front of nothing.
QString number(double value, int decimals)
{
    const double half = 0.5 * std::pow(10.0, -decimals);
    return QLocale().toString(std::abs(value) < half ? 0.0 : value, 'f', decimals);
}

} // namespace

void LedgerModel::setLedger(std::shared_ptr<const Ledger> ledger)
{
    beginResetModel();
    m_ledger = std::move(ledger);
    endResetModel();
}

void LedgerModel::setDecoration(std::function<QVariant(LedgerEntry)> decoration)
{
    m_decoration = std::move(decoration);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn));
}

const LedgerRow* LedgerModel::row(int shown) const
{
    const auto at = static_cast<std::size_t>(shown);
    return m_ledger && shown >= 0 && at < m_ledger->rows.size() ? &m_ledger->rows[at] : nullptr;
}

int LedgerModel::rowOf(LedgerEntry entry) const
{
    for (int shown = 0; row(shown); ++shown)
        if (row(shown)->entry == entry)
            return shown;
    return -1;
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_ledger ? 0 : static_cast<int>(m_ledger->rows.size()) + 2;
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

double LedgerModel::bits(int shown) const
{
    if (const LedgerRow* entry = row(shown))
        return entry->bits;
    return shown + 1 == rowCount() ? static_cast<double>(m_ledger->totals.codeBits)
                                   : m_ledger->sum();
}

QString LedgerModel::name(int shown) const
{
    if (const LedgerRow* entry = row(shown))
        return entryName(entry->entry);
    return shown + 1 == rowCount() ? tr("Token stream") : tr("Sum");
}

QString LedgerModel::tip(int shown) const
{
    if (const LedgerRow* entry = row(shown))
        return entryTip(entry->entry);
    return shown + 1 == rowCount()
               ? tr("%1 tokens of %2 bits")
                     .arg(QLocale().toString(qulonglong(m_ledger->totals.tokens)))
                     .arg(m_ledger->tokenizer.bitsPerToken)
               : tr("The rows above, each summed up by itself. It must be the length of the token "
                    "stream");
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int shown = index.row();
    const Totals& totals = m_ledger->totals;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return name(shown);
        case BitsColumn:
            return number(bits(shown), 1);
        case ShareColumn:
            return totals.codeBits == 0
                       ? QString()
                       : tr("%1 %").arg(
                           number(100 * bits(shown) / static_cast<double>(totals.codeBits), 2));
        case PerByteColumn:
            return totals.symbols() == 0
                       ? QString()
                       : number(bits(shown) / static_cast<double>(totals.symbols()), 4);
        }
        return {};
    case Qt::ToolTipRole:
        return tip(shown);
    case Qt::DecorationRole:
        return index.column() == NameColumn && m_decoration && row(shown)
                   ? m_decoration(row(shown)->entry)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case NameColumn:
        return isTip ? tr("What the bits are spent on") : tr("Where bits go");
    case BitsColumn:
        return isTip ? tr("Bits in the whole text") : tr("Bits");
    case ShareColumn:
        return isTip ? tr("Share of the token stream") : tr("Share");
    case PerByteColumn:
        return isTip ? tr("Bits for each byte of text; a document end counts as one byte")
                     : tr("Bits/byte");
    }
    return {};
}

} // namespace mullion
