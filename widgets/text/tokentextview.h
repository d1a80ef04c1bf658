// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/tokenize/trace.h"
#include "widgets/text/textlayout.h"
#include "widgets/text/textnavigation.h"
#include "widgets/text/tokenlinepainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace mullion {

/// A text of any size with the tokens of one tokenizer laid under it.
///
/// The text shows at once; tokens appear as the trace grows. Two views (and a table) are linked
/// by connecting the signals of each to the slots of the others: a slot never emits.
class TokenTextView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TokenTextView(QWidget* parent = nullptr);
    ~TokenTextView() override;

    /// Shows another text; forgets trace, selection and search results.
    void setText(std::shared_ptr<const Text> text);
    [[nodiscard]] std::shared_ptr<const Text> text() const { return m_text; }
    /// The tokens of the text, or null. Call traceGrew() after blocks were appended to it.
    void setTrace(std::shared_ptr<const Trace> trace);
    [[nodiscard]] std::shared_ptr<const Trace> trace() const { return m_trace; }
    /// Shown in the middle while the text is empty.
    void setPlaceholder(const QString& text);

    [[nodiscard]] ColorMode colorMode() const { return m_painter.mode; }
    void setColorMode(ColorMode mode);
    [[nodiscard]] bool showsBoundaries() const { return m_painter.boundaries; }
    void setShowsBoundaries(bool on);
    /// Every byte above 7F as a box, so that tokens which cut a character can be read exactly.
    [[nodiscard]] bool showsBytes() const { return m_layout.options().bytesOnly; }
    void setShowsBytes(bool on);

    /// Ascending and without overlaps. The current one is drawn stronger; it is not scrolled to.
    void setFindResults(std::vector<ByteRange> results, std::optional<std::size_t> current);

    [[nodiscard]] ByteRange selection() const;
    /// The end of the selection that moves; the place of the cursor when nothing is selected.
    [[nodiscard]] BytePos cursorPosition() const { return m_cursor; }
    [[nodiscard]] std::optional<BytePos> markedByte() const { return m_marks.hoveredByte; }
    [[nodiscard]] std::optional<TokenPos> markedToken() const { return m_marks.hoveredToken; }
    /// The bytes on the screen.
    [[nodiscard]] ByteRange visibleBytes();
    /// The selected bytes as text; bytes that are no character become U+FFFD.
    [[nodiscard]] QString selectedText() const;

    /// What is at a point of the viewport, and the rectangle in which a byte is drawn there.
    [[nodiscard]] TextHit hitTest(const QPoint& point);
    [[nodiscard]] QRectF rectOf(BytePos byte);
    /// What the tool tip says at a point of the viewport; empty where nothing is.
    [[nodiscard]] QString tipAt(const QPoint& point);

    /// The line of the cursor as text, and what the tool tip says at the cursor: for screen
    /// readers.
    [[nodiscard]] QString cursorLine();
    [[nodiscard]] QString cursorTip() const;
    /// Bytes laid out for this text so far.
    [[nodiscard]] std::uint64_t layoutWork() const { return m_layout.work(); }

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Blocks were appended to the trace.
    void traceGrew();
    void setHovered(std::optional<mullion::BytePos> byte);
    /// The cursor goes to the end of the range; scrolls only as far as needed to show it.
    void setSelection(mullion::ByteRange bytes);
    /// Makes the byte visible, in the upper third if it was not.
    void scrollTo(mullion::BytePos byte);
    /// Puts the line of the byte at the top: for views that scroll together.
    void setTop(mullion::BytePos byte);
    void selectAll();
    void copy();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    /// The mouse is over another byte, or over none.
    void hovered(std::optional<mullion::BytePos> byte);
    void hoveredToken(std::optional<mullion::TokenPos> token);
    /// The user selected bytes; an empty range is the place of the cursor.
    void selectionChanged(mullion::ByteRange bytes);
    /// The user scrolled: the first byte of the line that is now at the top.
    void topChanged(mullion::BytePos byte);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct VisibleLine
    {
        LinePlace place;
        PreparedLine prepared;
        qreal top = 0;
    };

    [[nodiscard]] QString textOf(ByteRange range) const;
    void updateMetrics();
    void updateColumns();
    void relayOut();
    void updateScrollBar();
    void measureSome();
    void updateVisible();
    void invalidateVisible();
    void setTopPlace(const LinePlace& place);
    [[nodiscard]] int fullLines() const;
    [[nodiscard]] QPointF lineOrigin(const VisibleLine& line) const;

    void paintPlaceholder(QPainter& painter);
    void paintCursor(QPainter& painter, const VisibleLine& line);
    void paintPendingHint(QPainter& painter);

    void hover(std::optional<BytePos> byte);
    void updateLinesOf(std::optional<TokenPos> token, std::optional<BytePos> byte);
    void moveCursor(BytePos to, bool select, bool keepColumn = false);
    bool moveByKey(QKeyEvent* event);
    void selectFromMouse(const QPoint& point);
    void ensureVisible(BytePos byte);
    void changeZoom(int steps);

    std::shared_ptr<const Text> m_text;
    std::shared_ptr<const Trace> m_trace;
    TextLayout m_layout;
    TokenLinePainter m_painter;
    TextMarks m_marks; ///< its selection follows from m_anchor and m_cursor
    std::vector<ByteRange> m_finds;
    QString m_placeholder;

    LinePlace m_top;
    BytePos m_topByte; ///< what stays at the top when lines are broken anew
    std::vector<VisibleLine> m_visible;
    bool m_visibleStale = true;
    std::uint64_t m_bytesWhenPrepared = 0; ///< that the trace covered when m_visible was made
    std::uint64_t m_endsWhenPrepared = 0;
    bool m_settingScrollBar = false;
    QTimer m_measureTimer;
    QTimer m_dragTimer; ///< scrolls on while the mouse is held beyond the edge
    QPoint m_dragPoint;

    BytePos m_anchor;
    BytePos m_cursor;
    std::optional<double> m_goalColumn; ///< kept by steps up and down
    bool m_dragging = false;
    int m_zoom = 0;
    qreal m_wheelRest = 0;
};

} // namespace mullion
