// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>

class QPaintDevice;

namespace mullion {

/// Sizes of the columns and lines of a monospaced font, in the units of a paint device.
struct TextMetrics
{
    TextMetrics() = default;
    explicit TextMetrics(const QFont& font, const QPaintDevice* device = nullptr);

    QFont font;
    QFont smallFont; ///< hex digits in boxes
    QFont tinyFont;  ///< names of controls in boxes
    qreal column = 8;
    qreal line = 16; ///< height with the gap between two lines
    qreal ascent = 12;
    qreal gap = 3; ///< between the backgrounds of two lines

    [[nodiscard]] QRectF rect(const QPointF& lineOrigin, double beginColumn, double endColumn) const
    {
        return {lineOrigin.x() + beginColumn * column, lineOrigin.y() + gap / 2,
                (endColumn - beginColumn) * column, line - gap};
    }
};

} // namespace mullion
