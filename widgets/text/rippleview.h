// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/ripplepainter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace mullion {

/// The tokens around a change before and after it: RipplePainter in a window. Words are shown
/// instead while there is nothing to draw.
class RippleView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit RippleView(QWidget* parent = nullptr);

    void setRipple(const Ripple& ripple, const TextEdit& edit, const TokenizerInfo& info);
    /// Takes the drawing away and says why there is none.
    void setMessage(const QString& message);
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] const RippleScene& scene() const { return m_scene; }
    /// What the tool tip says at a point of the viewport; empty where nothing is.
    [[nodiscard]] QString tipAt(const QPoint& point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose a byte of the text as it is: with the mouse in the upper line.
    void placeChosen(mullion::BytePos byte);
    /// The user stepped to the character before (-1) or behind (1).
    void stepped(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateStyle();
    void updateScrollBar();
    [[nodiscard]] RipplePainter::Geometry geometry() const;
    [[nodiscard]] QPointF origin() const;

    RippleScene m_scene;
    RipplePainter m_painter;
    TokenizerInfo m_info;
    QString m_message;
};

} // namespace mullion
