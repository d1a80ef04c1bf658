// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "widgets/text/boxlabels.h"
#include "widgets/text/textcell.h"
#include "widgets/text/textmetrics.h"
#include "widgets/text/textpalette.h"

#include <QCache>
#include <QGlyphRun>
#include <QList>

#include <vector>

class QPainter;

namespace mullion {

/// What a control or invisible character is called in its box: "NUL", "200B".
QString boxLabel(const TextView& text, const TextCell& cell);

/// Draws the cells of lines. Keeps the shapes of characters that are no plain ASCII between calls,
/// since finding their font is slow.
class CellGlyphs
{
public:
    /// Bytes from `pendingFrom` on are drawn in the palette's pendingText.
    void paint(QPainter& painter, const QPointF& origin, const TextView& text,
               const std::vector<TextCell>& cells, const TextMetrics& metrics,
               const TextPalette& palette, BytePos pendingFrom);

    /// Text is laid out each time and stays text: for PDF and SVG.
    void setVector(bool on) { m_vector = on; }
    void forget() { m_shapes.clear(); }

private:
    void paintShape(QPainter& painter, const QPointF& origin, const QString& character,
                    const TextCell& cell, const TextMetrics& metrics);

    struct Shape
    {
        QList<QGlyphRun> runs;
        qreal width = 0;
        qreal ascent = 0;
    };
    QCache<QString, Shape> m_shapes{8192};
    BoxLabels m_byteBoxes;
    BoxLabels m_nameBoxes;
    bool m_vector = false;
};

} // namespace mullion
