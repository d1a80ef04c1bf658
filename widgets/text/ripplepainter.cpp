// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/ripplepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

/// Wider than any excerpt: each is laid out in one line and folded when it is painted.
constexpr int kOneLine = 1 << 24;
constexpr double kLabelGap = 8;
constexpr double kPairGap = 6;

RippleScene::Line lineOf(const TokenExcerpt& excerpt, const TokenizerInfo& info)
{
    RippleScene::Line line;
    line.text = excerpt.text;
    line.firstByte = excerpt.firstByte;
    line.changed = {TokenPos(excerpt.changedBegin), TokenPos(excerpt.changedEnd)};
    Trace trace(info);
    if (trace.append(excerpt.tokens))
        line.trace = std::move(trace);
    line.prepared.line = {{BytePos(0), BytePos(line.text.bytes.size())},
                          0,
                          static_cast<std::uint32_t>(line.text.documentEnds.size())};
    LineOptions options;
    options.columns = kOneLine;
    line.prepared.cells = cellsOf(line.text.view(), line.prepared.line, options);
    return line;
}

double endColumn(const std::vector<TextCell>& cells)
{
    return cells.empty() ? 0.0 : cells.back().column + cells.back().columns;
}

/// The first cell that begins at the byte or behind it.
auto cellFrom(std::vector<TextCell>& cells, std::uint64_t byte)
{
    return std::ranges::lower_bound(cells, BytePos(byte), {}, &TextCell::begin);
}

/// The cells and runs of a line from one column to another. Not by a clip: a vector file would keep
/// what lies outside, and all of a long line would be painted again for each of its parts.
PreparedLine partOf(const PreparedLine& line, double begin, double end)
{
    PreparedLine part{line.line, {}, {}};
    for (const TextCell& cell : line.cells)
        if (cell.column >= begin && cell.column < end)
            part.cells.push_back(cell);
    for (TokenRun run : line.runs) {
        if (run.end <= begin || run.begin >= end)
            continue;
        if (run.begin < begin)
            run.beginsToken = run.beginsWindow = false;
        run.begin = std::max(run.begin, begin);
        run.end = std::min(run.end, end);
        part.runs.push_back(run);
    }
    return part;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

} // namespace

RippleScene::RippleScene(const Ripple& ripple, const TextEdit& edit, const TokenizerInfo& info)
    : m_lines{lineOf(ripple.before.excerpt, info), lineOf(ripple.after.excerpt, info)}
{
    m_cut = !ripple.before.excerpt.reachesChangedEnd || !ripple.after.excerpt.reachesChangedEnd;
    // What stands behind the change is moved to the same column in both.
    const std::array<std::uint64_t, 2> sizes{edit.removed.value(), edit.inserted.size()};
    std::array<double, 2> behind{};
    for (std::size_t side = 0; side < 2; ++side) {
        Line& line = m_lines[side];
        auto& cells = line.prepared.cells;
        const std::uint64_t at = edit.at.value() - std::min(edit.at.value(), line.firstByte);
        const auto begin = cellFrom(cells, at);
        const auto end = cellFrom(cells, at + sizes[side]);
        line.editBegin = begin == cells.end() ? endColumn(cells) : begin->column;
        line.editEnd = end == cells.end() ? endColumn(cells) : end->column;
        behind[side] = line.editEnd;
    }
    const double aligned = std::max(behind[0], behind[1]);
    for (std::size_t side = 0; side < 2; ++side) {
        Line& line = m_lines[side];
        const auto shift = static_cast<std::uint32_t>(aligned - behind[side]);
        const std::uint64_t at = edit.at.value() - std::min(edit.at.value(), line.firstByte);
        auto& cells = line.prepared.cells;
        for (auto cell = cellFrom(cells, at + sizes[side]); cell != cells.end(); ++cell)
            cell->column += shift;
        line.prepared.runs =
            tokenRuns(cells, line.prepared.line, line.trace ? &*line.trace : nullptr, false);
        m_columns = std::max(m_columns, endColumn(cells));
    }
    const Line& before = m_lines[0];
    if (ripple.agrees && ripple.changesTokens() && !m_cut && before.trace
        && before.changed.end.value() < before.trace->tokens().value()) {
        const std::uint64_t byte = before.trace->span(before.changed.end).begin.value();
        const auto cell = cellFrom(m_lines[0].prepared.cells, byte);
        m_agreement = columnOf(before.prepared.cells, BytePos(byte))
                          .value_or(cell == before.prepared.cells.end() ? m_columns : cell->column);
    }
}

std::optional<BytePos> RippleScene::byteAt(int side, double column) const
{
    for (const TextCell& cell : line(side).prepared.cells) {
        const double into = column - cell.column;
        if (cell.bytes == 0 || into < 0 || into >= cell.columns)
            continue;
        return cell.begin + ByteCount(static_cast<std::uint64_t>(into * cell.bytes / cell.columns));
    }
    return std::nullopt;
}

RipplePainter::Geometry RipplePainter::geometry(const RippleScene& scene, double width) const
{
    const QFontMetricsF label(labelFont);
    Geometry geometry;
    geometry.labelWidth =
        std::max(label.horizontalAdvance(words.before), label.horizontalAdvance(words.after))
        + kLabelGap;
    geometry.columns =
        std::max(8.0, std::floor((width - geometry.labelWidth) / metrics.column - 0.5));
    geometry.noteHeight = label.height() + 4;
    geometry.pairHeight = 2 * metrics.line + geometry.noteHeight + kPairGap;
    geometry.pairs = static_cast<int>(std::ceil(scene.columns() / geometry.columns));
    return geometry;
}

QColor RipplePainter::background(const RippleScene& scene, int side, TokenPos token) const
{
    const TokenRange changed = scene.line(side).changed;
    if (changed.contains(token))
        return palette.category(token.value());
    // The same tokens get the same colours in both lines, faint beside those that changed.
    const std::uint64_t index =
        token < changed.begin ? token.value() : (token - changed.end).value();
    return mixed(palette.base, palette.category(index), 0.3);
}

void RipplePainter::paint(QPainter& painter, QPointF origin, const Geometry& geometry,
                          const RippleScene& scene, std::optional<QRectF> visible)
{
    m_lines.metrics = metrics;
    m_lines.palette = palette;
    m_lines.mode = ColorMode::None; // the grounds are ours
    for (int pair = 0; pair < geometry.pairs; ++pair) {
        const double first = pair * geometry.columns;
        const double last = std::min(first + geometry.columns, scene.columns());
        const double top = origin.y() + pair * geometry.pairHeight;
        if (visible && (top > visible->bottom() || top + geometry.pairHeight < visible->top()))
            continue;
        const double left = origin.x() + geometry.labelWidth;
        painter.setFont(labelFont);
        painter.setPen(palette.pendingText);
        for (int side = 0; side < 2; ++side)
            painter.drawText(QRectF(origin.x(), top + side * metrics.line,
                                    geometry.labelWidth - kLabelGap, metrics.line),
                             Qt::AlignVCenter | Qt::AlignRight,
                             side == 0 ? words.before : words.after);
        const Fold fold{first, last};
        const double x = left - first * metrics.column;
        for (int side = 0; side < 2; ++side)
            paintLine(painter, {x, top + side * metrics.line}, scene, side, fold);
        const auto agreement = scene.agreement();
        if (!agreement || *agreement < first || *agreement >= first + geometry.columns)
            continue;
        const double at = left + (*agreement - first) * metrics.column;
        painter.setPen(QPen(palette.text, 2));
        painter.drawLine(QPointF(at, top), QPointF(at, top + 2 * metrics.line + 5));
        painter.setFont(labelFont);
        const QFontMetricsF label(labelFont);
        const double wide = label.horizontalAdvance(words.agreement);
        const double room = left + geometry.columns * metrics.column;
        const double start = at + 5 + wide > room ? at - 5 - wide : at + 5;
        painter.setPen(palette.text);
        painter.drawText(QPointF(start, top + 2 * metrics.line + label.ascent() + 2),
                         words.agreement);
    }
}

void RipplePainter::paintLine(QPainter& painter, QPointF origin, const RippleScene& scene, int side,
                              const Fold& fold)
{
    // What stands before the gap and what behind it are lines of their own: in a vector file a line
    // is one string.
    const double gapEnd = std::max(scene.line(0).editEnd, scene.line(1).editEnd);
    const double gapBegin = scene.line(side).editEnd;
    paintPart(painter, origin, scene, side, {fold.begin, std::min(fold.end, gapBegin)});
    paintPart(painter, origin, scene, side, {std::max(fold.begin, gapEnd), fold.end});
    paintEdit(painter, origin, scene, side, fold);
}

void RipplePainter::paintPart(QPainter& painter, QPointF origin, const RippleScene& scene, int side,
                              const Fold& fold)
{
    if (fold.begin >= fold.end)
        return;
    const RippleScene::Line& line = scene.line(side);
    const PreparedLine part = partOf(line.prepared, fold.begin, fold.end);
    const qreal bar = std::max(2.0, metrics.gap * 0.9);
    for (const TokenRun& run : part.runs) {
        if (!run.token)
            continue;
        const QRectF rect = metrics.rect(origin, run.begin, run.end);
        painter.fillRect(rect, background(scene, side, *run.token));
        if (scene.isChanged(side, *run.token))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - bar / 2, rect.width(), bar),
                             palette.text);
    }
    m_lines.paint(painter, origin, line.text.view(), part, line.trace ? &*line.trace : nullptr, {});
}

/// A frame around what was changed; a dashed one where the other line has more.
void RipplePainter::paintEdit(QPainter& painter, QPointF origin, const RippleScene& scene, int side,
                              const Fold& fold) const
{
    const RippleScene::Line& line = scene.line(side);
    const auto frame = [&](double begin, double end, const QPen& pen) {
        begin = std::max(begin, fold.begin);
        end = std::min(end, fold.end);
        if (begin >= end)
            return;
        painter.setPen(pen);
        painter.drawRect(metrics.rect(origin, begin, end).adjusted(1, 0, -1, 0));
    };
    painter.setBrush(Qt::NoBrush);
    frame(line.editBegin, line.editEnd, QPen(palette.hover, 2));
    frame(line.editEnd, std::max(scene.line(0).editEnd, scene.line(1).editEnd),
          QPen(palette.box, 1, Qt::DashLine));
}

std::optional<RipplePainter::Hit> RipplePainter::hitTest(QPointF point, const Geometry& geometry,
                                                         const RippleScene& scene) const
{
    if (point.x() < geometry.labelWidth || point.y() < 0)
        return std::nullopt;
    const double pair = std::floor(point.y() / geometry.pairHeight);
    const double down = point.y() - pair * geometry.pairHeight;
    const double across = (point.x() - geometry.labelWidth) / metrics.column;
    if (pair >= geometry.pairs || down >= 2 * metrics.line || across >= geometry.columns)
        return std::nullopt;
    const int side = down < metrics.line ? 0 : 1;
    const auto byte = scene.byteAt(side, pair * geometry.columns + across);
    return byte ? std::optional(Hit{side, *byte}) : std::nullopt;
}

} // namespace mullion
