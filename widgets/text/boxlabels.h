// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QRawFont>
#include <QRectF>

#include <array>

class QPainter;
class QColor;

namespace mullion {

/// Boxes with short ASCII labels, collected and drawn in one go: a screen of a binary file has
/// thousands of them, and text that is laid out one by one takes too long for a frame.
class BoxLabels
{
public:
    void setFont(const QFont& font);

    void add(const QRectF& box, const QString& label);
    /// Draws what was added and forgets it. `vector`: as text, for PDF and SVG.
    void flush(QPainter& painter, const QColor& ink, const QColor& frame, bool vector);

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
    QStringList m_labels;
    QList<quint32> m_indexes;
    QList<QPointF> m_positions;
};

} // namespace mullion
