// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/cellglyphs.h"

#include "widgets/text/celldecoder.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace mullion {

namespace {

constexpr std::array<const char*, 32> kControlNames{
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "TAB", "LF",
    "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
    "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};

/// A bent arrow; drawn, since few monospaced fonts have one.
void paintNewline(QPainter& painter, const QRectF& rect, const QColor& ink)
{
    const qreal unit = std::min(rect.width(), rect.height() * 0.5);
    const QPointF c = rect.center();
    QPainterPath path;
    path.moveTo(c.x() + unit * 0.32, c.y() - unit * 0.42);
    path.lineTo(c.x() + unit * 0.32, c.y() + unit * 0.18);
    path.lineTo(c.x() - unit * 0.34, c.y() + unit * 0.18);
    path.moveTo(c.x() - unit * 0.10, c.y() - unit * 0.06);
    path.lineTo(c.x() - unit * 0.36, c.y() + unit * 0.18);
    path.lineTo(c.x() - unit * 0.10, c.y() + unit * 0.42);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, std::max(1.0, unit * 0.11)));
    painter.drawPath(path);
}

void paintTab(QPainter& painter, const QRectF& rect, qreal column, const QColor& ink)
{
    const qreal left = rect.left() + column * 0.15;
    const qreal right = rect.right() - column * 0.15;
    const qreal y = rect.center().y();
    const qreal head = column * 0.28;
    QPainterPath path;
    path.moveTo(left, y);
    path.lineTo(right, y);
    path.moveTo(right - head, y - head);
    path.lineTo(right, y);
    path.lineTo(right - head, y + head);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, std::max(1.0, column * 0.1)));
    painter.drawPath(path);
}

void paintEnd(QPainter& painter, const QRectF& rect, const QFont& font, const TextPalette& palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.documentEnd);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(palette.base);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip,
                     QCoreApplication::translate("CellGlyphs", "end"));
}

bool isPlain(const TextCell& cell)
{
    return cell.kind == CellKind::Character && cell.bytes == 1;
}

} // namespace

QString boxLabel(const TextView& text, const TextCell& cell)
{
    const std::uint8_t lead = text.bytes[cell.begin.value()];
    if (cell.kind == CellKind::Control)
        return lead == 0x7f ? QStringLiteral("DEL") : QString::fromLatin1(kControlNames[lead % 32]);
    if (cell.kind == CellKind::Invisible) {
        const auto character = decodeUtf8(text.bytes, cell.begin.value());
        return QStringLiteral("%1")
            .arg(static_cast<uint>(character.code), 4, 16, QChar(u'0'))
            .toUpper();
    }
    return QStringLiteral("%1").arg(lead, 2, 16, QChar(u'0')).toUpper();
}

void CellGlyphs::paint(QPainter& painter, const QPointF& origin, const TextView& text,
                       const std::vector<TextCell>& cells, const TextMetrics& metrics,
                       const TextPalette& palette, BytePos pendingFrom)
{
    const Line line{painter, origin, text, metrics, palette};
    const auto pending = std::partition_point(
        cells.begin(), cells.end(), [&](const TextCell& cell) { return cell.begin < pendingFrom; });
    m_letters.setFont(metrics.font);
    m_byteBoxes.setFont(metrics.smallFont);
    m_nameBoxes.setFont(metrics.tinyFont);
    paintCells(line, {cells.begin(), pending}, palette.text);
    paintCells(line, {pending, cells.end()}, palette.pendingText);
}

void CellGlyphs::paintCells(const Line& line, std::span<const TextCell> cells, const QColor& ink)
{
    QPainter& painter = line.painter;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const TextCell& cell = cells[i];
        const QRectF rect = line.metrics.rect(line.origin, cell.column, cell.column + cell.columns);
        switch (cell.kind) {
        case CellKind::Character:
            painter.setPen(ink);
            if (!isPlain(cell))
                paintShape(line, cell);
            else if (m_vector)
                i += paintPlainText(line, cells.subspan(i)) - 1;
            else
                m_letters.addLetter({rect.left(), line.origin.y() + line.metrics.ascent},
                                    line.text.bytes[cell.begin.value()]);
            break;
        case CellKind::Byte:
            paintBox(line, m_byteBoxes, line.metrics.smallFont, cell, ink);
            break;
        case CellKind::Control:
        case CellKind::Invisible:
            paintBox(line, m_nameBoxes, line.metrics.tinyFont, cell, ink);
            break;
        case CellKind::Tab:
            paintTab(painter, rect, line.metrics.column, line.palette.mark);
            break;
        case CellKind::Newline:
            paintNewline(painter, rect, line.palette.mark);
            break;
        case CellKind::DocumentEnd:
            paintEnd(painter, rect.adjusted(1, 1, -1, -1), line.metrics.smallFont, line.palette);
            break;
        }
    }
    m_letters.flush(painter, ink, line.palette.box);
    m_byteBoxes.flush(painter, ink, line.palette.box);
    m_nameBoxes.flush(painter, ink, line.palette.box);
}

/// A stretch of plain letters as one piece of text; returns how many there were.
std::size_t CellGlyphs::paintPlainText(const Line& line, std::span<const TextCell> cells)
{
    QString plain;
    for (const TextCell& cell : cells) {
        if (!isPlain(cell))
            break;
        plain += QLatin1Char(static_cast<char>(line.text.bytes[cell.begin.value()]));
    }
    line.painter.setFont(line.metrics.font);
    line.painter.drawText(QPointF(line.origin.x() + cells.front().column * line.metrics.column,
                                  line.origin.y() + line.metrics.ascent),
                          plain);
    return static_cast<std::size_t>(plain.size());
}

void CellGlyphs::paintBox(const Line& line, GlyphBatch& batch, const QFont& font,
                          const TextCell& cell, const QColor& ink)
{
    const QRectF box = line.metrics.rect(line.origin, cell.column, cell.column + cell.columns)
                           .adjusted(1, 1, -1, -1);
    if (!m_vector) {
        batch.addBox(box, boxLabel(line.text, cell));
        return;
    }
    line.painter.setFont(font);
    line.painter.setPen(QPen(line.palette.box, 0.5));
    line.painter.setBrush(Qt::NoBrush);
    line.painter.drawRect(box);
    line.painter.setPen(ink);
    line.painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, boxLabel(line.text, cell));
}

void CellGlyphs::paintShape(const Line& line, const TextCell& cell)
{
    const auto bytes = asChars(line.text.bytes.subspan(cell.begin.value(), cell.bytes));
    const QString character = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    Shape* shape = m_shapes.object(character);
    if (shape == nullptr) {
        QTextLayout layout(character, line.metrics.font);
        layout.beginLayout();
        const QTextLine laidOut = layout.createLine();
        layout.endLayout();
        shape = new Shape{layout.glyphRuns(), laidOut.naturalTextWidth(), laidOut.ascent()};
        m_shapes.insert(character, shape);
    }
    // A borrowed font may be wider than the cell: narrow the character, do not let it run over.
    const qreal room = cell.columns * line.metrics.column;
    const qreal squeeze = shape->width > room ? room / shape->width : 1.0;
    QPointF baseline(line.origin.x() + cell.column * line.metrics.column
                         + (room - shape->width * squeeze) / 2,
                     line.origin.y() + line.metrics.ascent);
    const QTransform before = line.painter.transform();
    if (squeeze < 1.0) {
        line.painter.translate(baseline);
        line.painter.scale(squeeze, 1);
        baseline = {};
    }
    if (m_vector) {
        line.painter.setFont(line.metrics.font);
        line.painter.drawText(baseline, character);
    } else {
        for (const QGlyphRun& run : shape->runs)
            line.painter.drawGlyphRun(baseline - QPointF(0, shape->ascent), run);
    }
    if (squeeze < 1.0)
        line.painter.setTransform(before);
}

} // namespace mullion
