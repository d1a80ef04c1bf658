// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/glyphbatch.h"

#include <QPainter>

namespace mullion {

void GlyphBatch::setFont(const QFont& font)
{
    if (font == m_font && m_raw.isValid())
        return;
    m_font = font;
    m_raw = QRawFont::fromFont(font);
    for (std::size_t c = 0x20; c < m_ascii.size(); ++c) {
        const auto indexes = m_raw.glyphIndexesForString(QString(QChar(static_cast<ushort>(c))));
        const auto advances = m_raw.advancesForGlyphIndexes(indexes);
        if (!indexes.isEmpty())
            m_ascii[c] = {indexes.first(), advances.first().x()};
    }
}

void GlyphBatch::addBox(const QRectF& box, const QString& label)
{
    m_boxes << box;
    qreal width = 0;
    for (const QChar c : label)
        width += m_ascii[c.unicode() % m_ascii.size()].advance;
    // Capitals and digits: their height, not that of the font, is put in the middle.
    QPointF at(box.center().x() - width / 2, box.center().y() + m_raw.capHeight() / 2);
    for (const QChar c : label) {
        const Glyph& glyph = m_ascii[c.unicode() % m_ascii.size()];
        m_indexes << glyph.index;
        m_positions << at;
        at.rx() += glyph.advance;
    }
}

void GlyphBatch::addLetter(const QPointF& baseline, std::uint8_t letter)
{
    m_indexes << m_ascii[letter % m_ascii.size()].index;
    m_positions << baseline;
}

void GlyphBatch::flush(QPainter& painter, const QColor& ink, const QColor& frame)
{
    if (!m_boxes.isEmpty()) {
        painter.setPen(QPen(frame, 0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRects(m_boxes);
    }
    if (!m_indexes.isEmpty()) {
        QGlyphRun run;
        run.setRawFont(m_raw);
        run.setGlyphIndexes(m_indexes);
        run.setPositions(m_positions);
        painter.setPen(ink);
        painter.drawGlyphRun(QPointF(), run);
    }
    m_boxes.clear();
    m_indexes.clear();
    m_positions.clear();
}

} // namespace mullion
