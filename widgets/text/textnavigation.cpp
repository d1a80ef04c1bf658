// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textnavigation.h"

#include <algorithm>
#include <cmath>

namespace mullion {

TextHit hitInLine(const TextLine& line, const std::vector<TextCell>& cells, double column)
{
    TextHit hit;
    hit.caret = line.bytes.begin;
    std::uint64_t end = line.firstEnd;
    for (const TextCell& cell : cells) {
        const double right = cell.column + cell.columns;
        const bool inside = column >= cell.column && column < right;
        if (cell.kind == CellKind::DocumentEnd) {
            if (inside)
                hit.end = end;
            ++end;
            continue;
        }
        if (inside) {
            const double share = (column - cell.column) / cell.columns;
            const auto byte = static_cast<std::uint64_t>(share * cell.bytes);
            hit.byte = cell.begin + ByteCount(std::min<std::uint64_t>(byte, cell.bytes - 1u));
        }
        // Right of a newline's mark is still the line of that newline.
        const double middle = cell.column + cell.columns / 2.0;
        if (column >= middle && cell.kind != CellKind::Newline)
            hit.caret = cell.end();
    }
    return hit;
}

namespace navigation {

namespace {

std::uint64_t size(const TextLayout& layout)
{
    return layout.text().bytes.size();
}

/// The cell that holds the byte, and those of its line.
std::optional<TextCell> cellAt(TextLayout& layout, BytePos byte)
{
    if (byte.value() >= size(layout))
        return std::nullopt;
    for (const TextCell& cell : layout.cells(layout.lineAt(byte))) {
        if (cell.bytes > 0 && cell.begin <= byte && byte < cell.end())
            return cell;
    }
    return std::nullopt;
}

bool isWord(const TextLayout& layout, BytePos at)
{
    const std::uint8_t byte = layout.text().bytes[at.value()];
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
           || (byte >= 'a' && byte <= 'z') || byte == '_';
}

/// A word may be as long as the text: do not go further than this to find its border.
constexpr std::uint64_t kWordReach = 4096;

} // namespace

BytePos nextCell(TextLayout& layout, BytePos from)
{
    const auto cell = cellAt(layout, from);
    return cell ? cell->end() : BytePos(size(layout));
}

BytePos previousCell(TextLayout& layout, BytePos from)
{
    if (from.value() == 0)
        return from;
    const auto cell = cellAt(layout, from - ByteCount(1));
    return cell ? cell->begin : from - ByteCount(1);
}

BytePos nextWord(TextLayout& layout, BytePos from)
{
    const BytePos limit(std::min(size(layout), from.value() + kWordReach));
    while (from < limit && isWord(layout, from))
        ++from;
    while (from < limit && !isWord(layout, from))
        ++from;
    return from;
}

BytePos previousWord(TextLayout& layout, BytePos from)
{
    const BytePos limit(from.value() > kWordReach ? from.value() - kWordReach : 0);
    const ByteCount one(1);
    while (from > limit && !isWord(layout, from - one))
        from = from - one;
    while (from > limit && isWord(layout, from - one))
        from = from - one;
    return from;
}

BytePos lineBegin(TextLayout& layout, BytePos from)
{
    return layout.line(layout.lineAt(from)).bytes.begin;
}

BytePos lineEnd(TextLayout& layout, BytePos from)
{
    const LinePlace place = layout.lineAt(from);
    const auto cells = layout.cells(place);
    const auto last = std::find_if(cells.rbegin(), cells.rend(),
                                   [](const TextCell& cell) { return cell.bytes > 0; });
    if (last == cells.rend())
        return layout.line(place).bytes.begin;
    // The end of a wrapped line is where the next one begins: stay before its last cell.
    const bool isTextEnd = last->end().value() == size(layout);
    const bool stay = last->kind == CellKind::Newline || !isTextEnd;
    return stay ? last->begin : last->end();
}

BytePos linesDown(TextLayout& layout, BytePos from, std::int64_t lines, double column)
{
    const LinePlace place = layout.lineAt(from);
    const LinePlace target = layout.moved(place, lines);
    if (target == place)
        return lines < 0 ? layout.line(place).bytes.begin : layout.line(place).bytes.end;
    const TextLine line = layout.line(target);
    BytePos caret = hitInLine(line, layout.cells(target), column).caret;
    // A caret at the end of a wrapped line would be shown on the next one.
    if (caret >= line.bytes.end && !layout.isLast(target) && !line.bytes.empty())
        caret = previousCell(layout, line.bytes.end);
    return caret;
}

double columnOfCaret(TextLayout& layout, BytePos caret)
{
    const auto cells = layout.cells(layout.lineAt(caret));
    double column = 0;
    for (const TextCell& cell : cells) {
        if (cell.bytes == 0)
            continue;
        if (caret < cell.end())
            return cell.column
                   + static_cast<double>(cell.columns)
                         * static_cast<double>((caret - cell.begin).value()) / cell.bytes;
        column = cell.column + cell.columns;
    }
    return column;
}

ByteRange wordAt(TextLayout& layout, BytePos byte)
{
    if (byte.value() >= size(layout))
        return {byte, byte};
    if (!isWord(layout, byte))
        return {byte, nextCell(layout, byte)};
    const BytePos low(byte.value() > kWordReach ? byte.value() - kWordReach : 0);
    const BytePos high(std::min(size(layout), byte.value() + kWordReach));
    ByteRange word{byte, byte};
    while (word.begin > low && isWord(layout, word.begin - ByteCount(1)))
        word.begin = word.begin - ByteCount(1);
    while (word.end < high && isWord(layout, word.end))
        ++word.end;
    return word;
}

} // namespace navigation
} // namespace mullion
