// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tokenmodel.h"

#include "widgets/models/bytetext.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace mullion {

namespace {

constexpr std::size_t kShownTextBytes = 48;

} // namespace

void TokenModel::setTrace(std::shared_ptr<const Text> text, std::shared_ptr<const Trace> trace)
{
    beginResetModel();
    m_text = std::move(text);
    m_trace = m_text ? std::move(trace) : nullptr;
    m_page = 0;
    m_rows = rowsOfPage();
    endResetModel();
}

void TokenModel::update()
{
    const int rows = rowsOfPage();
    if (rows <= m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

std::uint64_t TokenModel::tokenCount() const
{
    return m_trace ? m_trace->tokens().value() : 0;
}

std::uint64_t TokenModel::pageCount() const
{
    return std::max<std::uint64_t>(1, (tokenCount() + kPageRows - 1) / kPageRows);
}

void TokenModel::setPage(std::uint64_t page)
{
    page = std::min(page, pageCount() - 1);
    if (page == m_page)
        return;
    beginResetModel();
    m_page = page;
    m_rows = rowsOfPage();
    endResetModel();
}

TokenPos TokenModel::tokenOf(int row) const
{
    return TokenPos(m_page * kPageRows + static_cast<std::uint64_t>(row));
}

int TokenModel::showToken(TokenPos token)
{
    if (token.value() >= tokenCount())
        return -1;
    setPage(token.value() / kPageRows);
    update();
    return static_cast<int>(token.value() % kPageRows);
}

int TokenModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int TokenModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TokenModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TokenPos token = tokenOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(token, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() == TextColumn ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole: {
        const ByteRange span = m_trace->span(token);
        if (span.empty())
            return tr("This token settles no byte yet; a later one of the window does");
        return tr("Bytes %1")
            .arg(
                hexBytes(ByteView(m_text->bytes).subspan(span.begin.value(), span.size().value())));
    }
    default:
        return {};
    }
}

QString TokenModel::cell(TokenPos token, int column) const
{
    const QLocale locale;
    const TokenizerInfo& info = m_trace->info();
    switch (column) {
    case TokenColumn:
        return locale.toString(qulonglong(token.value()));
    case IdColumn:
        return QString::number(m_trace->id(token));
    case BitsColumn:
        return QStringLiteral("%1").arg(m_trace->id(token), info.bitsPerToken, 2, QLatin1Char('0'));
    case WindowColumn:
        return m_trace->hasWindows() ? locale.toString(qulonglong(m_trace->windowOf(token).value()))
                                     : QString();
    case PositionColumn:
        return m_trace->hasWindows() ? QString::number(m_trace->positionInWindow(token))
                                     : QString();
    case SpanColumn: {
        const ByteRange span = m_trace->span(token);
        return span.empty() ? QStringLiteral("–")
                            : tr("%1 + %2").arg(locale.toString(qulonglong(span.begin.value())),
                                                locale.toString(qulonglong(span.size().value())));
    }
    case TextColumn: {
        const ByteRange span = m_trace->span(token);
        QString text =
            printableBytes(ByteView(m_text->bytes).subspan(span.begin.value(), span.size().value()),
                           kShownTextBytes);
        for (std::uint32_t i = 0; i < m_trace->spanEnds(token); ++i)
            text += endOfDocumentMark();
        return text;
    }
    case CostColumn:
        return locale.toString(cost(token), 'f', 2);
    }
    return {};
}

double TokenModel::cost(TokenPos token) const
{
    const ByteRange span = m_trace->span(token);
    const std::uint64_t ends = m_trace->endsBefore(token);
    return m_trace->byteBitsBefore(span.end) - m_trace->byteBitsBefore(span.begin)
           + m_trace->endBitsBefore(ends + m_trace->spanEnds(token)) - m_trace->endBitsBefore(ends);
}

QVariant TokenModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case TokenColumn:
        return tip ? tr("Number of the token in the text, from 0") : tr("Token");
    case IdColumn:
        return tip ? tr("Id of the token in the vocabulary") : tr("Id");
    case BitsColumn:
        return tip ? tr("The code bits of the token, first bit first") : tr("Code bits");
    case WindowColumn:
        return tip ? tr("Number of the window the token lies in; model and coder start afresh in "
                        "each window")
                   : tr("Window");
    case PositionColumn:
        return tip ? tr("Place of the token inside its window, from 0") : tr("Pos.");
    case SpanColumn:
        return tip ? tr("The bytes that become certain once the token is read: first byte and "
                        "how many")
                   : tr("Span");
    case TextColumn:
        return tip ? tr(
                   "The span as text. ↵ is a line end, ␣ a space at an end, <end> the end of a "
                   "document, <E2> a byte that is no character of its own")
                   : tr("Text");
    case CostColumn:
        return tip ? tr("Information of the span in bits; a token has a fixed number of code "
                        "bits, whatever its span costs")
                   : tr("Cost (bits)");
    }
    return {};
}

int TokenModel::rowsOfPage() const
{
    const std::uint64_t begin = m_page * kPageRows;
    const std::uint64_t tokens = tokenCount();
    return static_cast<int>(std::min(tokens > begin ? tokens - begin : 0, kPageRows));
}

} // namespace mullion
