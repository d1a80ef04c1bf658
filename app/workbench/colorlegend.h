// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/textpalette.h"

#include <QWidget>

class QPainter;

namespace mullion::workbench {

/// Says what the colours of the text mean: swatches with words, or a scale of bits.
class ColorLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorLegend(QWidget* parent = nullptr);

    /// `positions`: how many tokens a window has, at most, in the panes shown.
    void setMode(ColorMode mode, int positions);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Draws the legend at a place; returns how wide it is. For figures.
    static double paint(QPainter& painter, QPointF at, double height, ColorMode mode, int positions,
                        const TextPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    ColorMode m_mode = ColorMode::Token;
    int m_positions = 1;
};

} // namespace mullion::workbench
