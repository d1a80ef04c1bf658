// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/textline.h"

#include <deque>
#include <memory>

namespace mullion {

/// A line, by the block it lies in; stays meaningful while the line numbers are still estimates.
struct LinePlace
{
    std::size_t block = 0;
    std::size_t line = 0; ///< inside the block

    friend auto operator<=>(const LinePlace&, const LinePlace&) = default;
};

/// The lines of a text of any size, worked out where they are looked at.
///
/// The text is cut into blocks of about 32 KiB, at a newline if one is near, and a line never
/// reaches over a block's border. So any place is laid out by looking at one block, and one line
/// of 50 MB costs no more than many short ones; its price is one shorter line every 32 KiB. The
/// number of lines of blocks that were not measured yet is estimated from the others.
class TextLayout
{
public:
    static constexpr std::size_t kBlockBytes = 32 * 1024;

    TextLayout();

    void setText(std::shared_ptr<const Text> text);
    void setOptions(const LineOptions& options);

    [[nodiscard]] const Text& text() const { return *m_text; }
    [[nodiscard]] const LineOptions& options() const { return m_options; }

    /// Measures one more block; false when there is none left. Called while the program is idle.
    bool measureNext();
    [[nodiscard]] bool isMeasured() const { return m_unmeasured == 0; }
    /// Bytes laid out since the text was set: the work done so far.
    [[nodiscard]] std::uint64_t work() const { return m_work; }

    /// Number of lines; an estimate until isMeasured().
    [[nodiscard]] std::uint64_t lineCount() const;
    /// The line with this number; the last one if there are fewer. An empty text has one line.
    [[nodiscard]] LinePlace placeOf(std::uint64_t lineNumber);
    [[nodiscard]] std::uint64_t numberOf(const LinePlace& place) const;

    /// The line in which the byte is drawn; the last line for the end of the text.
    [[nodiscard]] LinePlace lineAt(BytePos byte);
    [[nodiscard]] LinePlace lineAtEnd(std::uint64_t documentEnd);
    /// The line `by` lines further down (or up), as far as there are any.
    [[nodiscard]] LinePlace moved(LinePlace from, std::int64_t by);
    [[nodiscard]] bool isLast(const LinePlace& place);

    [[nodiscard]] TextLine line(const LinePlace& place);
    [[nodiscard]] std::vector<TextCell> cells(const LinePlace& place);

private:
    struct Block
    {
        ByteRange bytes;
        std::uint64_t firstEnd = 0;
        std::uint64_t ends = 0;
        std::uint32_t lines = 0; ///< 0: not measured
    };
    struct Cached
    {
        std::size_t block = 0;
        std::vector<TextLine> lines;
    };

    void cutBlocks();
    void forgetLines();
    /// Works the lines of a block out; remembers how many there are.
    std::vector<TextLine> layOut(std::size_t block);
    const std::vector<TextLine>& linesOf(std::size_t block);
    [[nodiscard]] double estimate(const Block& block) const;
    void sumUp() const;

    std::shared_ptr<const Text> m_text;
    LineOptions m_options;
    std::vector<Block> m_blocks; ///< never empty
    std::deque<Cached> m_cache;  ///< blocks used last, newest first
    std::size_t m_unmeasured = 0;
    std::size_t m_nextToMeasure = 0;
    std::uint64_t m_measuredBytes = 0;
    std::uint64_t m_measuredLines = 0;
    std::uint64_t m_work = 0;
    mutable std::vector<std::uint64_t> m_linesBefore; ///< per block and in all; empty: outdated
};

} // namespace mullion
