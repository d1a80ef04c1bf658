// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/costtext.h"

#include "core/text/utf8line.h"
#include "widgets/text/restorationview.h"
#include "widgets/text/textpalette.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace mullion {

namespace {

/// Bytes of the character at the front; 1 for a byte that is none.
std::size_t characterBytes(ByteView text)
{
    for (std::size_t n = 1; n <= std::min<std::size_t>(text.size(), 4); ++n)
        if (utf8LineLength(text.first(n), 4) == n)
            return n;
    return 1;
}

bool sameTexts(const std::vector<CostText::Paragraph>& a, const std::vector<CostText::Paragraph>& b)
{
    return std::ranges::equal(a, b, {}, &CostText::Paragraph::text, &CostText::Paragraph::text);
}

} // namespace

CostText::CostText(QWidget* parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
}

void CostText::setParagraphs(std::vector<Paragraph> paragraphs)
{
    const bool stays = sameTexts(paragraphs, m_paragraphs);
    m_paragraphs = std::move(paragraphs);
    const int scrolled = verticalScrollBar()->value();
    const int cursor = textCursor().position();
    layOut();
    colour();
    if (!stays)
        return;
    QTextCursor place(document());
    place.setPosition(std::min(cursor, document()->characterCount() - 1));
    setTextCursor(place);
    verticalScrollBar()->setValue(scrolled);
}

void CostText::layOut()
{
    m_cells.clear();
    clear();
    QTextCursor writer(document());
    QTextCharFormat titleFormat;
    titleFormat.setForeground(palette().placeholderText());
    QTextBlockFormat titleBlock;
    titleBlock.setTopMargin(10);
    QTextBlockFormat textBlock;
    textBlock.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    writer.beginEditBlock();
    for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
        const Paragraph& paragraph = m_paragraphs[i];
        if (i > 0)
            writer.insertBlock();
        writer.setBlockFormat(titleBlock);
        writer.insertText(paragraph.title, titleFormat);
        writer.insertBlock(textBlock, QTextCharFormat());
        for (std::size_t at = 0; at < paragraph.text.size();) {
            const ByteView rest = ByteView(paragraph.text).subspan(at);
            const std::size_t bytes = characterBytes(rest);
            QString shown = visibleText(rest.first(bytes));
            shown.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
            Cell cell{writer.position(), static_cast<int>(shown.size()), 0, static_cast<int>(bytes),
                      paragraph.bits.size() >= at + bytes};
            if (cell.isKnown)
                cell.bits = std::accumulate(
                    paragraph.bits.begin() + static_cast<std::ptrdiff_t>(at),
                    paragraph.bits.begin() + static_cast<std::ptrdiff_t>(at + bytes), 0.0);
            writer.insertText(shown);
            m_cells.push_back(cell);
            at += bytes;
        }
    }
    writer.endEditBlock();
}

void CostText::colour()
{
    const TextPalette colors(palette());
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; i < m_cells.size();) {
        // Neighbours of one colour are painted together.
        const Cell& first = m_cells[i];
        const QColor color = colors.bits(first.bits / first.bytes);
        int end = first.position + first.length;
        for (++i; i < m_cells.size(); ++i) {
            const Cell& next = m_cells[i];
            if (next.position != end || next.isKnown != first.isKnown
                || colors.bits(next.bits / next.bytes) != color)
                break;
            end += next.length;
        }
        if (!first.isKnown)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(first.position);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        selection.format.setBackground(color);
        selection.format.setForeground(colors.text);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

int CostText::currentParagraph() const
{
    // A paragraph is two blocks: its title and its text.
    return m_paragraphs.empty() ? -1 : textCursor().blockNumber() / 2;
}

QString CostText::tipAt(int position) const
{
    const auto after = std::ranges::upper_bound(m_cells, position, {}, &Cell::position);
    if (after == m_cells.begin())
        return {};
    const Cell& cell = *std::prev(after);
    if (!cell.isKnown || position >= cell.position + cell.length)
        return {};
    return tr("%1 bits/byte").arg(QLocale().toString(cell.bits / cell.bytes, 'f', 2));
}

bool CostText::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint place = viewport()->mapFrom(this, help->pos());
        const QString tip = tipAt(cursorForPosition(place).position());
        if (!tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, this);
            return true;
        }
    }
    return QTextEdit::event(event);
}

void CostText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        layOut();
        colour();
    }
}

} // namespace mullion
