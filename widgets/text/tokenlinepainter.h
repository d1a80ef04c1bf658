// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/cellglyphs.h"
#include "widgets/text/tokenrun.h"

#include <span>

namespace mullion {

/// A line worked out for painting.
struct PreparedLine
{
    TextLine line;
    std::vector<TextCell> cells;
    std::vector<TokenRun> runs;
};

/// What is marked in a text, beside its tokens.
struct TextMarks
{
    std::optional<TokenPos> hoveredToken;
    std::optional<BytePos> hoveredByte;
    ByteRange selection;
    std::span<const ByteRange> finds; ///< ascending, without overlaps
    std::optional<std::size_t> currentFind;
};

/// Draws prepared lines on any painter: the view's and a figure's.
class TokenLinePainter
{
public:
    TextMetrics metrics;
    TextPalette palette;
    ColorMode mode = ColorMode::Token;
    bool boundaries = true;

    [[nodiscard]] PreparedLine prepare(const TextLine& line, std::vector<TextCell> cells,
                                       const Trace* trace) const;

    void paint(QPainter& painter, const QPointF& origin, const TextView& text,
               const PreparedLine& line, const Trace* trace, const TextMarks& marks);

    CellGlyphs& glyphs() { return m_glyphs; }

private:
    void paintBackgrounds(QPainter& painter, const QPointF& origin, const PreparedLine& line,
                          const Trace* trace) const;
    void paintBoundaries(QPainter& painter, const QPointF& origin, const PreparedLine& line) const;
    void paintFinds(QPainter& painter, const QPointF& origin, const PreparedLine& line,
                    const TextMarks& marks) const;
    void paintSelection(QPainter& painter, const QPointF& origin, const PreparedLine& line,
                        ByteRange selection) const;
    void paintHover(QPainter& painter, const QPointF& origin, const PreparedLine& line,
                    const TextMarks& marks) const;
    [[nodiscard]] QColor background(const TokenRun& run, const Trace& trace) const;

    CellGlyphs m_glyphs;
};

/// The columns that a range of bytes takes in a line; empty (begin == end) if none.
std::pair<double, double> columnsOf(const PreparedLine& line, ByteRange bytes);

} // namespace mullion
