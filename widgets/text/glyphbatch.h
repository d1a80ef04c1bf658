// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QRawFont>
#include <QRectF>

#include <array>
#include <cstdint>

class QPainter;
class QColor;

namespace mullion {

/// ASCII letters on a grid and boxes with short ASCII labels, collected and drawn in one go: a
/// screen holds thousands, and text that is laid out piece by piece takes too long for a frame.
class GlyphBatch
{
public:
    void setFont(const QFont& font);

    void addBox(const QRectF& box, const QString& label);
    void addLetter(const QPointF& baseline, std::uint8_t letter);
    /// Draws what was added and forgets it.
    void flush(QPainter& painter, const QColor& ink, const QColor& frame);

private:
    struct Glyph
    {
        quint32 index = 0;
        qreal advance = 0;
    };

    QFont m_font;
    QRawFont m_raw;
    std::array<Glyph, 128> m_ascii{};
    QList<QRectF> m_boxes;
    QList<quint32> m_indexes;
    QList<QPointF> m_positions;
};

} // namespace mullion
