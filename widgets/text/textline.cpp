// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textline.h"

#include "widgets/text/celldecoder.h"

#include <algorithm>
#include <limits>

namespace mullion {

namespace {

constexpr std::uint32_t kEndColumns = 3;

/// Goes through the bytes and document ends of a stretch, cell by cell.
class CellWalk
{
public:
    CellWalk(const TextView& text, ByteRange bytes, std::uint64_t firstEnd, std::uint64_t ends,
             const LineOptions& options)
        : m_text(text)
        , m_view(text.bytes.first(bytes.end.value()))
        , m_options(options)
        , m_at(bytes.begin.value())
        , m_end(firstEnd)
        , m_lastEnd(firstEnd + ends)
    {
        findNextEnd();
    }

    [[nodiscard]] bool done() const { return m_at >= m_view.size() && m_end >= m_lastEnd; }
    [[nodiscard]] BytePos position() const { return BytePos(m_at); }
    [[nodiscard]] std::uint64_t endIndex() const { return m_end; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_endByte; }

    /// The next cell if it began at `column`; not yet taken.
    [[nodiscard]] TextCell peek(std::uint32_t column) const
    {
        TextCell cell;
        if (atEnd()) {
            cell.begin = BytePos(m_at);
            cell.kind = CellKind::DocumentEnd;
            cell.columns = kEndColumns;
        } else {
            // A cell does not reach over a document end.
            cell = decodeCell(m_view.first(std::min(m_endByte, m_view.size())), m_at,
                              m_options.bytesOnly);
            if (cell.kind == CellKind::Tab) {
                const auto stop = static_cast<std::uint32_t>(std::max(1, m_options.tabColumns));
                cell.columns = static_cast<std::uint16_t>(stop - column % stop);
            }
        }
        cell.column = column;
        return cell;
    }

    /// Letters and blanks of one byte and one column, `most` of them at the most, are most of what
    /// there is: takes them in one go. `pastBlank`: how many up to the last blank among them.
    std::uint32_t takePlain(std::uint32_t most, std::uint32_t& pastBlank)
    {
        const std::size_t stop = std::min(m_endByte, m_view.size());
        std::size_t at = m_at;
        pastBlank = 0;
        while (at < stop && at - m_at < most) {
            const std::uint8_t byte = m_view[at];
            if (byte < 0x20 || byte >= 0x7f || (at + 1 < stop && m_view[at + 1] >= 0x80))
                break;
            ++at;
            if (byte == ' ')
                pastBlank = static_cast<std::uint32_t>(at - m_at);
        }
        const auto taken = static_cast<std::uint32_t>(at - m_at);
        m_at = at;
        return taken;
    }

    void take(const TextCell& cell)
    {
        if (cell.kind == CellKind::DocumentEnd) {
            ++m_end;
            findNextEnd();
        } else {
            m_at += cell.bytes;
        }
    }

private:
    void findNextEnd()
    {
        m_endByte = m_end < m_lastEnd ? m_text.documentEnds[m_end].value()
                                      : std::numeric_limits<std::size_t>::max();
    }

    const TextView& m_text;
    ByteView m_view; ///< up to the end of the stretch
    const LineOptions& m_options;
    std::size_t m_at;
    std::uint64_t m_end;
    std::uint64_t m_lastEnd;
    std::size_t m_endByte = 0; ///< where the next document end stands
};

/// Where a line may be broken: after the cell taken last.
struct BreakPoint
{
    BytePos byte;
    std::uint64_t end = 0;
    std::uint32_t columns = 0; ///< of the line up to here
};

} // namespace

std::vector<TextLine> breakLines(const TextView& text, ByteRange block, std::uint64_t firstEnd,
                                 std::uint64_t ends, const LineOptions& options)
{
    std::vector<TextLine> lines;
    const auto width = static_cast<std::uint32_t>(std::max(1, options.columns));
    CellWalk walk(text, block, firstEnd, ends, options);
    BreakPoint start{block.begin, firstEnd, 0};
    BreakPoint blank = start; // after the last blank of the line; at `start`: there is none
    std::uint32_t column = 0;

    const auto finish = [&](const BreakPoint& at) {
        lines.push_back(
            {{start.byte, at.byte}, start.end, static_cast<std::uint32_t>(at.end - start.end)});
        column -= at.columns;
        start = {at.byte, at.end, 0};
        blank = start;
    };

    bool afterNewline = false;
    while (!walk.done()) {
        if (!afterNewline && column < width) {
            const BytePos from = walk.position();
            std::uint32_t pastBlank = 0;
            const std::uint32_t taken = walk.takePlain(width - column, pastBlank);
            if (pastBlank > 0)
                blank = {from + ByteCount(pastBlank), walk.endIndex(), column + pastBlank};
            column += taken;
            if (taken > 0)
                continue;
        }
        const TextCell cell = walk.peek(column);
        const BreakPoint here{walk.position(), walk.endIndex(), column};
        // A document end stays on the line of the newline before it.
        if (afterNewline && (cell.kind != CellKind::DocumentEnd || column + kEndColumns > width))
            finish(here);
        afterNewline = false;
        // A newline's mark hangs over the edge; a tab that no longer fits is cut short there.
        const std::uint32_t needed = cell.kind == CellKind::Newline ? 0
                                     : cell.kind == CellKind::Tab   ? 1
                                                                    : cell.columns;
        if (column > 0 && column + needed > width)
            finish(blank.columns > width / 3 ? blank : here);
        const TextCell placed = walk.peek(column);
        walk.take(placed);
        column = std::min(column + placed.columns, std::max(width, column + needed));
        const BreakPoint after{walk.position(), walk.endIndex(), column};
        if (placed.kind == CellKind::DocumentEnd)
            finish(after);
        else if (placed.kind == CellKind::Newline)
            afterNewline = true;
        else if (placed.kind == CellKind::Tab || placed.columns == 2
                 || (placed.bytes == 1 && text.bytes[placed.begin.value()] == ' '))
            blank = after;
    }
    if (walk.position() > start.byte || walk.endIndex() > start.end)
        finish({walk.position(), walk.endIndex(), column});
    return lines;
}

std::vector<TextCell> cellsOf(const TextView& text, const TextLine& line,
                              const LineOptions& options)
{
    std::vector<TextCell> cells;
    const auto width = static_cast<std::uint32_t>(std::max(1, options.columns));
    CellWalk walk(text, line.bytes, line.firstEnd, line.ends, options);
    std::uint32_t column = 0;
    while (!walk.done()) {
        TextCell cell = walk.peek(column);
        walk.take(cell);
        if (cell.kind == CellKind::Tab && column < width)
            cell.columns = static_cast<std::uint16_t>(
                std::min<std::uint32_t>(cell.columns, std::max(1u, width - column)));
        column += cell.columns;
        cells.push_back(cell);
    }
    return cells;
}

} // namespace mullion
