// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What TokenTextView does with mouse and keyboard.
#include "widgets/text/tokentextview.h"
#include "widgets/text/tokentip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mullion {

TextHit TokenTextView::hitTest(const QPoint& point)
{
    updateVisible();
    if (m_visible.empty())
        return {};
    const qreal offset = (point.y() - m_visible.front().top) / m_painter.metrics.line;
    const auto last = static_cast<int>(m_visible.size()) - 1;
    const int row = static_cast<int>(std::floor(offset));
    const VisibleLine& line = m_visible[static_cast<std::size_t>(std::clamp(row, 0, last))];
    const double column = (point.x() - lineOrigin(line).x()) / m_painter.metrics.column;
    TextHit hit = hitInLine(line.prepared.line, line.prepared.cells, column);
    if (row < 0 || row > last) {
        hit.byte.reset();
        hit.end.reset();
        if (row > last && m_layout.isLast(line.place))
            hit.caret = line.prepared.line.bytes.end;
    }
    return hit;
}

QRectF TokenTextView::rectOf(BytePos byte)
{
    updateVisible();
    for (const VisibleLine& line : m_visible) {
        const auto [from, to] = columnsOf(line.prepared, {byte, byte + ByteCount(1)});
        if (from < to)
            return m_painter.metrics.rect(lineOrigin(line), from, to);
    }
    return {};
}

QString TokenTextView::tipAt(const QPoint& point)
{
    const TextHit hit = hitTest(point);
    if (hit.byte)
        return tipForByte(m_text->view(), m_trace.get(), *hit.byte);
    if (hit.end)
        return tipForEnd(m_text->view(), m_trace.get(), *hit.end);
    return {};
}

bool TokenTextView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void TokenTextView::hover(std::optional<BytePos> byte)
{
    if (byte == m_marks.hoveredByte)
        return;
    const auto tokenBefore = m_marks.hoveredToken;
    setHovered(byte);
    Q_EMIT hovered(m_marks.hoveredByte);
    if (m_marks.hoveredToken != tokenBefore)
        Q_EMIT hoveredToken(m_marks.hoveredToken);
}

// ---- mouse ----------------------------------------------------------------------------------

void TokenTextView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = true;
    const TextHit hit = hitTest(event->position().toPoint());
    moveCursor(hit.caret, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TokenTextView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!m_dragging) {
        hover(hitTest(point).byte);
        return;
    }
    m_dragPoint = point;
    const bool outside = point.y() < 0 || point.y() >= viewport()->height();
    if (outside && !m_dragTimer.isActive())
        m_dragTimer.start();
    else if (!outside)
        m_dragTimer.stop();
    selectFromMouse(point);
}

void TokenTextView::selectFromMouse(const QPoint& point)
{
    if (point.y() < 0 || point.y() >= viewport()->height()) {
        const int step = point.y() < 0 ? -1 : 1;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    }
    moveCursor(hitTest(point).caret, true);
}

void TokenTextView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    m_dragTimer.stop();
}

/// A double click takes the token, or the word where there are no tokens.
void TokenTextView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const TextHit hit = hitTest(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !hit.byte)
        return;
    const auto token = m_trace ? m_trace->tokenAt(*hit.byte) : std::nullopt;
    const ByteRange range = token ? m_trace->span(*token) : navigation::wordAt(m_layout, *hit.byte);
    m_anchor = range.begin;
    m_cursor = range.end;
    m_dragging = false;
    viewport()->update();
    Q_EMIT selectionChanged(selection());
}

void TokenTextView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y() / 120.0;
    const int steps = static_cast<int>(m_wheelRest);
    m_wheelRest -= steps;
    if (steps != 0)
        changeZoom(steps);
    event->accept();
}

void TokenTextView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copyAction =
        menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &TokenTextView::copy);
    copyAction->setEnabled(!selection().empty());
    menu.addAction(tr("Select &All"), QKeySequence::SelectAll, this, &TokenTextView::selectAll);
    menu.addSeparator();
    QAction* bytes = menu.addAction(tr("Show &Bytes of Characters"));
    bytes->setCheckable(true);
    bytes->setChecked(showsBytes());
    bytes->setToolTip(tr("Show every byte of a character that has several as a box of its own"));
    connect(bytes, &QAction::toggled, this, &TokenTextView::setShowsBytes);
    QAction* bars = menu.addAction(tr("Show Token &Borders"));
    bars->setCheckable(true);
    bars->setChecked(showsBoundaries());
    bars->setToolTip(tr("Draw bars between tokens and stronger ones between windows"));
    connect(bars, &QAction::toggled, this, &TokenTextView::setShowsBoundaries);
    menu.exec(event->globalPos());
}

// ---- keyboard -------------------------------------------------------------------------------

void TokenTextView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::ZoomIn)
             || (event->modifiers().testFlag(Qt::ControlModifier) && event->key() == Qt::Key_Equal))
        zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        zoomOut();
    else if (event->modifiers().testFlag(Qt::ControlModifier) && event->key() == Qt::Key_0)
        resetZoom();
    else if (!moveByKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool TokenTextView::moveByKey(QKeyEvent* event)
{
    const bool select = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto vertical = [&](int lines) {
        const double column = m_goalColumn.value_or(navigation::columnOfCaret(m_layout, m_cursor));
        moveCursor(navigation::linesDown(m_layout, m_cursor, lines, column), select, true);
        m_goalColumn = column;
    };
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(control ? navigation::previousWord(m_layout, m_cursor)
                           : navigation::previousCell(m_layout, m_cursor),
                   select);
        return true;
    case Qt::Key_Right:
        moveCursor(control ? navigation::nextWord(m_layout, m_cursor)
                           : navigation::nextCell(m_layout, m_cursor),
                   select);
        return true;
    case Qt::Key_Up:
        vertical(-1);
        return true;
    case Qt::Key_Down:
        vertical(1);
        return true;
    case Qt::Key_PageUp:
        vertical(1 - fullLines());
        return true;
    case Qt::Key_PageDown:
        vertical(fullLines() - 1);
        return true;
    case Qt::Key_Home:
        moveCursor(control ? BytePos(0) : navigation::lineBegin(m_layout, m_cursor), select);
        return true;
    case Qt::Key_End:
        moveCursor(control ? BytePos(m_text->bytes.size())
                           : navigation::lineEnd(m_layout, m_cursor),
                   select);
        return true;
    default:
        return false;
    }
}

void TokenTextView::moveCursor(BytePos to, bool select, bool keepColumn)
{
    if (!keepColumn)
        m_goalColumn.reset();
    const ByteRange before = selection();
    const BytePos cursorBefore = m_cursor;
    m_cursor = to;
    if (!select)
        m_anchor = to;
    if (!m_dragging)
        ensureVisible(to);
    if (selection() == before && m_cursor == cursorBefore)
        return;
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleEvent moved(this, QAccessible::ValueChanged);
        QAccessible::updateAccessibility(&moved);
    }
    Q_EMIT selectionChanged(selection());
}

void TokenTextView::selectAll()
{
    m_anchor = BytePos(0);
    m_cursor = BytePos(m_text->bytes.size());
    viewport()->update();
    Q_EMIT selectionChanged(selection());
}

void TokenTextView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TokenTextView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace mullion
