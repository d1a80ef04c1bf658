// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokenlinepainter.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace mullion {

PreparedLine TokenLinePainter::prepare(const TextLine& line, std::vector<TextCell> cells,
                                       const Trace* trace) const
{
    PreparedLine result{line, std::move(cells), {}};
    result.runs = tokenRuns(result.cells, line, trace, mode == ColorMode::Bits);
    return result;
}

void TokenLinePainter::paint(QPainter& painter, const QPointF& origin, const TextView& text,
                             const PreparedLine& line, const Trace* trace, const TextMarks& marks)
{
    if (trace != nullptr && mode != ColorMode::None)
        paintBackgrounds(painter, origin, line, trace);
    paintFinds(painter, origin, line, marks);
    if (boundaries)
        paintBoundaries(painter, origin, line);
    paintSelection(painter, origin, line, marks.selection);
    const BytePos covered =
        trace != nullptr ? BytePos(trace->bytes().value()) : BytePos(text.bytes.size());
    m_glyphs.paint(painter, origin, text, line.cells, metrics, palette, covered);
    paintHover(painter, origin, line, marks);
}

QColor TokenLinePainter::background(const TokenRun& run, const Trace& trace) const
{
    const TokenPos token = *run.token;
    switch (mode) {
    case ColorMode::None:
        break;
    case ColorMode::Token:
        return palette.category(token.value());
    case ColorMode::Window:
        return trace.hasWindows() ? palette.category(trace.windowOf(token).value()) : palette.base;
    case ColorMode::Position:
        return trace.hasWindows()
                   ? palette.position(trace.positionInWindow(token), trace.info().tokensPerWindow)
                   : palette.base;
    case ColorMode::Bits:
        // A document end has no byte; its cell keeps the plain ground.
        return run.bytes.empty() ? palette.base : palette.bits(trace.bits(run.bytes.begin));
    }
    return palette.base;
}

void TokenLinePainter::paintBackgrounds(QPainter& painter, const QPointF& origin,
                                        const PreparedLine& line, const Trace* trace) const
{
    for (const TokenRun& run : line.runs) {
        if (run.token)
            painter.fillRect(metrics.rect(origin, run.begin, run.end), background(run, *trace));
    }
}

void TokenLinePainter::paintBoundaries(QPainter& painter, const QPointF& origin,
                                       const PreparedLine& line) const
{
    const qreal thin = std::max(1.0, metrics.column * 0.06);
    const qreal thick = std::max(1.5, metrics.column * 0.14);
    for (const TokenRun& run : line.runs) {
        if (!run.beginsToken)
            continue;
        const QRectF rect = metrics.rect(origin, run.begin, run.end);
        const qreal width = run.beginsWindow ? thick : thin;
        const qreal overhang = run.beginsWindow ? metrics.gap / 3 : 0;
        // Inside a character the bar is only a tick at its foot: the character stays readable.
        const qreal top =
            run.insideCell ? rect.bottom() - rect.height() * 0.28 : rect.top() - overhang;
        painter.fillRect(
            QRectF(rect.left() - width / 2, top, width, rect.bottom() + overhang - top),
            run.beginsWindow ? palette.windowBar : palette.tokenBar);
        // A token that settles no byte leaves a notch where it stands.
        if (run.silentBefore > 0 && !run.insideCell) {
            const qreal size = metrics.column * 0.25;
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.windowBar);
            const QPointF tip(rect.left(), rect.top() + size);
            const std::array<QPointF, 3> notch{tip, tip + QPointF(-size, -size),
                                               tip + QPointF(size, -size)};
            painter.drawPolygon(notch.data(), 3);
        }
    }
}

void TokenLinePainter::paintFinds(QPainter& painter, const QPointF& origin,
                                  const PreparedLine& line, const TextMarks& marks) const
{
    const auto first =
        std::partition_point(marks.finds.begin(), marks.finds.end(), [&](const ByteRange& find) {
            return find.end <= line.line.bytes.begin;
        });
    for (auto find = first; find != marks.finds.end() && find->begin < line.line.bytes.end;
         ++find) {
        const auto [from, to] = columnsOf(line, *find);
        const auto index = static_cast<std::size_t>(find - marks.finds.begin());
        const QRectF rect = metrics.rect(origin, from, to);
        painter.fillRect(rect, palette.find);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.findFrame, index == marks.currentFind ? 2.0 : 1.0));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TokenLinePainter::paintSelection(QPainter& painter, const QPointF& origin,
                                      const PreparedLine& line, ByteRange selection) const
{
    const auto [from, to] = columnsOf(line, selection);
    if (from >= to)
        return;
    const QRectF rect = metrics.rect(origin, from, to);
    painter.fillRect(rect, palette.selection);
    // Edges above and below, since the tint alone can drown in the tokens' colours.
    QColor edge = palette.selection;
    edge.setAlpha(255);
    const qreal width = std::max(1.0, metrics.gap / 2);
    painter.fillRect(QRectF(rect.left(), rect.top() - width, rect.width(), width), edge);
    painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), width), edge);
}

void TokenLinePainter::paintHover(QPainter& painter, const QPointF& origin,
                                  const PreparedLine& line, const TextMarks& marks) const
{
    painter.setBrush(Qt::NoBrush);
    const qreal width = std::max(1.6, metrics.column * 0.18);
    if (marks.hoveredToken) {
        painter.setPen(QPen(palette.hover, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        // Runs of one token stand side by side: one frame around them all.
        std::optional<std::pair<double, double>> frame;
        for (const TokenRun& run : line.runs) {
            if (run.token != marks.hoveredToken)
                continue;
            frame = frame ? std::pair(frame->first, run.end) : std::pair(run.begin, run.end);
        }
        if (frame)
            painter.drawRect(metrics.rect(origin, frame->first, frame->second)
                                 .adjusted(width / 2, -width / 4, -width / 2, width / 4));
    }
    if (marks.hoveredByte) {
        const auto [from, to] =
            columnsOf(line, {*marks.hoveredByte, *marks.hoveredByte + ByteCount(1)});
        if (from < to) {
            const QRectF rect = metrics.rect(origin, from, to);
            painter.fillRect(
                QRectF(rect.left(), rect.bottom() - width * 1.2, rect.width(), width * 1.6),
                palette.hover);
        }
    }
}

std::pair<double, double> columnsOf(const PreparedLine& line, ByteRange bytes)
{
    const BytePos from = std::max(bytes.begin, line.line.bytes.begin);
    const BytePos to = std::min(bytes.end, line.line.bytes.end);
    if (to <= from)
        return {0, 0};
    const BytePos last = to - ByteCount(1);
    const auto begin = columnOf(line.cells, from);
    const auto lastColumn = columnOf(line.cells, last);
    if (!begin || !lastColumn)
        return {0, 0};
    const auto after = columnOf(line.cells, to);
    if (after && *after > *lastColumn)
        return {*begin, *after};
    // The last byte of the line's last cell before a document end or the edge.
    for (const TextCell& cell : line.cells) {
        if (cell.bytes > 0 && cell.begin <= last && last < cell.end())
            return {*begin, static_cast<double>(cell.column + cell.columns)};
    }
    return {*begin, *lastColumn};
}

} // namespace mullion
