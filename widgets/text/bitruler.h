// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/rulerpainter.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace mullion {

/// Bytes, code bits and tokens of one tokenizer as three lanes on one scale of bits.
///
/// Shows the stretch around a byte and scrolls along the whole text. Linked to other views like
/// TokenTextView: signals tell what the user does, slots never emit.
class BitRuler final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BitRuler(QWidget* parent = nullptr);

    /// The text and its trace; either may be null. Call traceGrew() after blocks were appended.
    void setTrace(std::shared_ptr<const Text> text, std::shared_ptr<const Trace> trace);

    [[nodiscard]] std::optional<BytePos> markedByte() const { return m_marks.byte; }
    [[nodiscard]] std::optional<TokenPos> markedToken() const { return m_marks.token; }
    [[nodiscard]] double pixelsPerBit() const { return m_perBit; }
    /// Where a byte's box is in the viewport; empty when it is not on the screen.
    [[nodiscard]] QRectF rectOf(BytePos byte);
    [[nodiscard]] QRectF rectOf(TokenPos token);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void traceGrew();
    /// Marks the byte and scrolls to it if it is not on the screen.
    void setHovered(std::optional<mullion::BytePos> byte);
    void setSelection(mullion::ByteRange bytes);
    void scrollTo(mullion::BytePos byte);
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    /// The mouse is over another byte, or over none.
    void hovered(std::optional<mullion::BytePos> byte);
    void hoveredToken(std::optional<mullion::TokenPos> token);
    /// The user clicked a byte or a token, or stepped to a byte.
    void selectionChanged(mullion::ByteRange bytes);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Under
    {
        std::optional<BytePos> byte;
        std::optional<TokenPos> token;
        QString words;
    };

    void updateStyle();
    void updateScrollBar();
    void updateScene();
    [[nodiscard]] RulerGeometry geometry() const;
    [[nodiscard]] Under under(const QPointF& point);
    void hover(const Under& place);
    void stepTo(BytePos byte);
    void zoom(double factor);
    [[nodiscard]] double totalBits() const;
    [[nodiscard]] qreal labelWidth() const;
    void paintHint(QPainter& painter, const QString& hint);
    [[nodiscard]] QString wordsForMarks();

    std::shared_ptr<const Text> m_text;
    std::shared_ptr<const Trace> m_trace;
    RulerPainter m_painter;
    RulerScene m_scene; ///< what is on the screen
    bool m_sceneStale = true;
    RulerMarks m_marks;
    double m_perBit = 16;
    qreal m_unit = 16;
    qreal m_wheelRest = 0;
};

} // namespace mullion
