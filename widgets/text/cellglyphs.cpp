// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/cellglyphs.h"

#include "widgets/text/celldecoder.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <array>

namespace mullion {

namespace {

constexpr std::array<const char*, 32> kControlNames{
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "TAB", "LF",
    "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
    "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};

QRectF boxRect(const TextMetrics& metrics, const QPointF& origin, const TextCell& cell)
{
    const QRectF all = metrics.rect(origin, cell.column, cell.column + cell.columns);
    return all.adjusted(1, 1, -1, -1);
}

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
    const auto xOf = [&](const TextCell& cell) {
        return origin.x() + cell.column * metrics.column;
    };
    const qreal baseline = origin.y() + metrics.ascent;
    m_byteBoxes.setFont(metrics.smallFont);
    m_nameBoxes.setFont(metrics.tinyFont);
    const auto flushBoxes = [&](const QColor& ink) {
        m_byteBoxes.flush(painter, ink, palette.box, m_vector);
        m_nameBoxes.flush(painter, ink, palette.box, m_vector);
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const TextCell& cell = cells[i];
        const bool pending = cell.begin >= pendingFrom;
        const QColor& ink = pending ? palette.pendingText : palette.text;
        if (pending && !(i > 0 && cells[i - 1].begin >= pendingFrom))
            flushBoxes(palette.text);
        switch (cell.kind) {
        case CellKind::Character: {
            if (!isPlain(cell)) {
                painter.setPen(ink);
                const auto bytes = asChars(text.bytes.subspan(cell.begin.value(), cell.bytes));
                paintShape(painter, origin,
                           QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())),
                           cell, metrics);
                break;
            }
            // A stretch of plain letters is one piece of text.
            QString plain;
            std::size_t last = i;
            for (; last < cells.size() && isPlain(cells[last])
                   && (cells[last].begin >= pendingFrom) == pending;
                 ++last)
                plain += QLatin1Char(static_cast<char>(text.bytes[cells[last].begin.value()]));
            painter.setFont(metrics.font);
            painter.setPen(ink);
            painter.drawText(QPointF(xOf(cell), baseline), plain);
            i = last - 1;
            break;
        }
        case CellKind::Byte:
            m_byteBoxes.add(boxRect(metrics, origin, cell), boxLabel(text, cell));
            break;
        case CellKind::Control:
        case CellKind::Invisible:
            m_nameBoxes.add(boxRect(metrics, origin, cell), boxLabel(text, cell));
            break;
        case CellKind::Tab:
            paintTab(painter, metrics.rect(origin, cell.column, cell.column + cell.columns),
                     metrics.column, palette.mark);
            break;
        case CellKind::Newline:
            paintNewline(painter, metrics.rect(origin, cell.column, cell.column + cell.columns),
                         palette.mark);
            break;
        case CellKind::DocumentEnd: {
            const QRectF rect = boxRect(metrics, origin, cell);
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.documentEnd);
            painter.drawRoundedRect(rect, 3, 3);
            painter.setPen(palette.base);
            painter.setFont(metrics.smallFont);
            painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip,
                             QCoreApplication::translate("CellGlyphs", "end"));
            break;
        }
        }
    }
    const bool allPending = !cells.empty() && cells.back().begin >= pendingFrom;
    flushBoxes(allPending ? palette.pendingText : palette.text);
}

void CellGlyphs::paintShape(QPainter& painter, const QPointF& origin, const QString& character,
                            const TextCell& cell, const TextMetrics& metrics)
{
    Shape* shape = m_shapes.object(character);
    if (shape == nullptr) {
        QTextLayout layout(character, metrics.font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        shape = new Shape{layout.glyphRuns(), line.naturalTextWidth(), line.ascent()};
        m_shapes.insert(character, shape);
    }
    // A borrowed font may be wider than the cell: narrow the character, do not let it run over.
    const qreal room = cell.columns * metrics.column;
    const qreal squeeze = shape->width > room ? room / shape->width : 1.0;
    const QPointF baseline(origin.x() + cell.column * metrics.column
                               + (room - shape->width * squeeze) / 2,
                           origin.y() + metrics.ascent);
    painter.setFont(metrics.font);
    const QTransform before = painter.transform();
    painter.translate(baseline);
    if (squeeze < 1.0)
        painter.scale(squeeze, 1);
    if (m_vector) {
        painter.drawText(QPointF(0, 0), character);
    } else {
        for (const QGlyphRun& run : shape->runs)
            painter.drawGlyphRun(QPointF(0, -shape->ascent), run);
    }
    painter.setTransform(before);
}

} // namespace mullion
