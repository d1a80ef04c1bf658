// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "widgets/text/glyphbatch.h"
#include "widgets/text/textcell.h"
#include "widgets/text/textmetrics.h"
#include "widgets/text/textpalette.h"

#include <QCache>
#include <QGlyphRun>
#include <QList>

#include <span>
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
    /// What painting a line needs all the way down.
    struct Line
    {
        QPainter& painter;
        const QPointF& origin;
        const TextView& text;
        const TextMetrics& metrics;
        const TextPalette& palette;
    };

    void paintCells(const Line& line, std::span<const TextCell> cells, const QColor& ink);
    std::size_t paintPlainText(const Line& line, std::span<const TextCell> cells);
    void paintBox(const Line& line, GlyphBatch& batch, const QFont& font, const TextCell& cell,
                  const QColor& ink);
    void paintShape(const Line& line, const TextCell& cell);

    struct Shape
    {
        QList<QGlyphRun> runs;
        qreal width = 0;
        qreal ascent = 0;
    };
    QCache<QString, Shape> m_shapes{8192};
    GlyphBatch m_letters;
    GlyphBatch m_byteBoxes;
    GlyphBatch m_nameBoxes;
    bool m_vector = false;
};

} // namespace mullion
