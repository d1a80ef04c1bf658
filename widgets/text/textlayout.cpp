// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textlayout.h"

#include "widgets/text/textblocks.h"

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

/// Blocks whose lines are kept: what is on the screen, and the neighbours paging needs.
constexpr std::size_t kCachedBlocks = 6;

} // namespace

TextLayout::TextLayout()
{
    setText(std::make_shared<const Text>());
}

void TextLayout::setText(std::shared_ptr<const Text> text)
{
    m_text = std::move(text);
    m_work = 0;
    cutBlocks();
    forgetLines();
}

void TextLayout::setOptions(const LineOptions& options)
{
    if (options == m_options)
        return;
    m_options = options;
    forgetLines();
}

void TextLayout::cutBlocks()
{
    m_blocks.clear();
    const ByteView bytes = m_text->bytes;
    const auto& ends = m_text->documentEnds;
    std::uint64_t firstEnd = 0;
    std::size_t begin = 0;
    do {
        const std::size_t end = blockEnd(bytes, begin + kBlockBytes);
        // An end between two blocks is drawn in the first of them.
        const auto pastEnds = std::upper_bound(ends.begin(), ends.end(), BytePos(end));
        const auto endsUpTo = static_cast<std::uint64_t>(pastEnds - ends.begin());
        m_blocks.push_back({{BytePos(begin), BytePos(end)}, firstEnd, endsUpTo - firstEnd, 0});
        firstEnd = endsUpTo;
        begin = end;
    } while (begin < bytes.size());
}

void TextLayout::forgetLines()
{
    for (Block& block : m_blocks)
        block.lines = 0;
    m_cache.clear();
    m_unmeasured = m_blocks.size();
    m_nextToMeasure = 0;
    m_measuredBytes = 0;
    m_measuredLines = 0;
    m_linesBefore.clear();
}

bool TextLayout::measureNext()
{
    while (m_nextToMeasure < m_blocks.size() && m_blocks[m_nextToMeasure].lines > 0)
        ++m_nextToMeasure;
    if (m_nextToMeasure == m_blocks.size())
        return false;
    layOut(m_nextToMeasure);
    return true;
}

std::vector<TextLine> TextLayout::layOut(std::size_t index)
{
    Block& block = m_blocks[index];
    std::vector<TextLine> lines =
        breakLines(m_text->view(), block.bytes, block.firstEnd, block.ends, m_options);
    if (lines.empty())
        lines.push_back({block.bytes, block.firstEnd, 0});
    const std::uint64_t bytes = block.bytes.size().value();
    m_work += bytes;
    if (block.lines == 0) {
        block.lines = static_cast<std::uint32_t>(lines.size());
        m_measuredBytes += bytes;
        m_measuredLines += block.lines;
        --m_unmeasured;
        m_linesBefore.clear();
    }
    return lines;
}

const std::vector<TextLine>& TextLayout::linesOf(std::size_t block)
{
    const auto found = std::ranges::find(m_cache, block, &Cached::block);
    if (found != m_cache.end())
        return found->lines;
    m_cache.push_front({block, layOut(block)});
    if (m_cache.size() > kCachedBlocks)
        m_cache.pop_back();
    return m_cache.front().lines;
}

double TextLayout::estimate(const Block& block) const
{
    if (block.lines > 0)
        return block.lines;
    const double bytesPerLine = m_measuredLines > 0 ? static_cast<double>(m_measuredBytes)
                                                          / static_cast<double>(m_measuredLines)
                                                    : m_options.columns / 2.0;
    return std::max(1.0, static_cast<double>(block.bytes.size().value()) / bytesPerLine);
}

void TextLayout::sumUp() const
{
    if (!m_linesBefore.empty())
        return;
    m_linesBefore.reserve(m_blocks.size() + 1);
    std::uint64_t sum = 0;
    for (const Block& block : m_blocks) {
        m_linesBefore.push_back(sum);
        sum += static_cast<std::uint64_t>(std::llround(estimate(block)));
    }
    m_linesBefore.push_back(sum);
}

std::uint64_t TextLayout::lineCount() const
{
    sumUp();
    return m_linesBefore.back();
}

LinePlace TextLayout::placeOf(std::uint64_t lineNumber)
{
    sumUp();
    const auto after = std::upper_bound(m_linesBefore.begin(), m_linesBefore.end() - 1, lineNumber);
    const auto block = static_cast<std::size_t>(after - m_linesBefore.begin()) - 1;
    const std::uint64_t wanted = lineNumber - m_linesBefore[block];
    const std::uint64_t guessed = m_linesBefore[block + 1] - m_linesBefore[block];
    const std::size_t lines = linesOf(block).size();
    // In a block that was only estimated the same share of its lines is gone over.
    const std::uint64_t line = guessed == lines ? wanted : wanted * lines / std::max(1ul, guessed);
    return {block, std::min<std::size_t>(line, lines - 1)};
}

std::uint64_t TextLayout::numberOf(const LinePlace& place) const
{
    sumUp();
    return m_linesBefore[place.block] + place.line;
}

LinePlace TextLayout::lineAt(BytePos byte)
{
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), byte,
                         [](BytePos at, const Block& block) { return at < block.bytes.begin; });
    const auto block = static_cast<std::size_t>(after - m_blocks.begin()) - 1;
    const auto& lines = linesOf(block);
    // Of several lines that begin here (document ends only) the byte is in the last.
    const auto next =
        std::upper_bound(lines.begin(), lines.end(), byte,
                         [](BytePos at, const TextLine& line) { return at < line.bytes.begin; });
    return {block, static_cast<std::size_t>(std::max(next - lines.begin(), std::ptrdiff_t{1})) - 1};
}

LinePlace TextLayout::lineAtEnd(std::uint64_t documentEnd)
{
    const auto after = std::upper_bound(
        m_blocks.begin(), m_blocks.end(), documentEnd,
        [](std::uint64_t end, const Block& block) { return end < block.firstEnd; });
    auto block = static_cast<std::size_t>(after - m_blocks.begin()) - 1;
    while (block > 0 && m_blocks[block].ends == 0)
        --block;
    const auto& lines = linesOf(block);
    const auto next = std::find_if(lines.begin(), lines.end(), [&](const TextLine& line) {
        return documentEnd < line.firstEnd + line.ends;
    });
    const auto index = static_cast<std::size_t>(next - lines.begin());
    return {block, std::min(index, lines.size() - 1)};
}

LinePlace TextLayout::moved(LinePlace from, std::int64_t by)
{
    std::int64_t line = static_cast<std::int64_t>(from.line) + by;
    while (line < 0 && from.block > 0)
        line += static_cast<std::int64_t>(linesOf(--from.block).size());
    for (;;) {
        const auto lines = static_cast<std::int64_t>(linesOf(from.block).size());
        if (line < lines)
            break;
        if (from.block + 1 == m_blocks.size())
            return {from.block, static_cast<std::size_t>(lines - 1)};
        line -= lines;
        ++from.block;
    }
    return {from.block, static_cast<std::size_t>(std::max<std::int64_t>(line, 0))};
}

bool TextLayout::isLast(const LinePlace& place)
{
    return place.block + 1 == m_blocks.size() && place.line + 1 == linesOf(place.block).size();
}

TextLine TextLayout::line(const LinePlace& place)
{
    const auto& lines = linesOf(place.block);
    return lines[std::min(place.line, lines.size() - 1)];
}

std::vector<TextCell> TextLayout::cells(const LinePlace& place)
{
    return cellsOf(m_text->view(), line(place), m_options);
}

} // namespace mullion
