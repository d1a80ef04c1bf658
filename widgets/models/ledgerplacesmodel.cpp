// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ledgerplacesmodel.h"

#include "widgets/models/bytetext.h"

#include <QLocale>

#include <algorithm>

namespace mullion {

namespace {

constexpr std::size_t kShownSymbols{48}; // with "=", lupdate 6.4 loses the class of the tr() below

QString rangeText(std::uint64_t first, std::uint64_t count)
{
    const QLocale locale;
    const QString begin = locale.toString(qulonglong(first));
    return count <= 1
               ? begin
               : LedgerPlacesModel::tr("%1 + %2").arg(begin, locale.toString(qulonglong(count)));
}

} // namespace

void LedgerPlacesModel::setPlaces(std::shared_ptr<const Text> text, std::vector<LedgerPlace> places)
{
    beginResetModel();
    m_text = std::move(text);
    m_places = std::move(places);
    endResetModel();
}

int LedgerPlacesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int LedgerPlacesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString LedgerPlacesModel::textOf(const LedgerPlace& place) const
{
    std::vector<Symbol> symbols;
    std::uint64_t end = place.firstEnd;
    const std::uint64_t lastEnd = place.firstEnd + place.ends;
    for (std::uint64_t byte = place.bytes.begin.value(); symbols.size() <= kShownSymbols; ++byte) {
        for (; end < lastEnd && m_text->documentEnds[end].value() == byte; ++end)
            symbols.push_back(kEndOfDocument);
        if (byte >= place.bytes.end.value())
            break;
        symbols.push_back(m_text->bytes[byte]);
    }
    return printableSymbols(symbols, kShownSymbols);
}

QVariant LedgerPlacesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LedgerPlace& shown = place(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TextColumn:
            return textOf(shown);
        case BitsColumn:
            return QLocale().toString(shown.bits, 'f', 2);
        case ByteColumn:
            return rangeText(shown.bytes.begin.value(), shown.bytes.size().value());
        case TokenColumn:
            return rangeText(shown.tokens.begin.value(), shown.tokens.size().value());
        }
        return {};
    case Qt::ToolTipRole:
        return tr("Press Enter or click to select this place in the text");
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() == TextColumn ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant LedgerPlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (section == TextColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case TextColumn:
        return isTip ? tr("The text of the place; a long one is cut off") : tr("Text");
    case BitsColumn:
        return isTip ? tr("Bits of the chosen entry at this place") : tr("Bits");
    case ByteColumn:
        return isTip ? tr("First byte in the text, from 0, and how many if more than one")
                     : tr("Byte");
    case TokenColumn:
        return isTip ? tr("First token that carries it, from 0, and how many if more than one")
                     : tr("Token");
    }
    return {};
}

} // namespace mullion
