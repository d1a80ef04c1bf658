// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/boxlabels.h"

#include <QPainter>

namespace mullion {

void BoxLabels::setFont(const QFont& font)
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

void BoxLabels::add(const QRectF& box, const QString& label)
{
    m_boxes << box;
    m_labels << label;
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

void BoxLabels::flush(QPainter& painter, const QColor& ink, const QColor& frame, bool vector)
{
    if (m_boxes.isEmpty())
        return;
    painter.setPen(QPen(frame, 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(m_boxes);
    painter.setPen(ink);
    if (vector) {
        painter.setFont(m_font);
        for (qsizetype i = 0; i < m_boxes.size(); ++i)
            painter.drawText(m_boxes[i], Qt::AlignCenter | Qt::TextDontClip, m_labels[i]);
    } else {
        QGlyphRun run;
        run.setRawFont(m_raw);
        run.setGlyphIndexes(m_indexes);
        run.setPositions(m_positions);
        painter.drawGlyphRun(QPointF(), run);
    }
    m_boxes.clear();
    m_labels.clear();
    m_indexes.clear();
    m_positions.clear();
}

} // namespace mullion
