// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ripple.h"
#include "core/tokenize/trace.h"
#include "widgets/text/tokenlinepainter.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace mullion {

/// The tokens around a change, before and after it, as two lines of cells one above the other. What
/// is the same text stands in the same column: where the change made the text longer or shorter the
/// other line has a gap.
class RippleScene
{
public:
    RippleScene() = default;
    /// `ripple` with excerpts; `edit`, which it followed.
    RippleScene(const Ripple& ripple, const TextEdit& edit, const TokenizerInfo& info);

    struct Line
    {
        Text text;
        std::optional<Trace> trace; ///< of the excerpt, counted from its beginning
        PreparedLine prepared;
        std::uint64_t firstByte = 0; ///< of the excerpt in the whole text
        TokenRange changed;          ///< in the excerpt
        double editBegin = 0;        ///< columns of what was changed
        double editEnd = 0;
    };

    [[nodiscard]] bool empty() const { return m_columns == 0; }
    [[nodiscard]] double columns() const { return m_columns; }
    /// 0: before the change, 1: after it.
    [[nodiscard]] const Line& line(int side) const
    {
        return m_lines.at(static_cast<std::size_t>(side));
    }
    /// The column from which on both are the same again; nothing where that is not shown.
    [[nodiscard]] std::optional<double> agreement() const { return m_agreement; }
    /// Whether more tokens change than are shown.
    [[nodiscard]] bool isCut() const { return m_cut; }
    [[nodiscard]] bool isChanged(int side, TokenPos token) const
    {
        return line(side).changed.contains(token);
    }

    /// The byte of the excerpt of `side` at a column; nothing between and behind the cells.
    [[nodiscard]] std::optional<BytePos> byteAt(int side, double column) const;

private:
    std::array<Line, 2> m_lines;
    double m_columns = 0;
    std::optional<double> m_agreement;
    bool m_cut = false;
};

/// Draws a RippleScene on any painter, folded into pairs of lines.
class RipplePainter
{
public:
    TextMetrics metrics;
    TextPalette palette;
    QFont labelFont;

    /// Words that stand beside the two lines and at the place of agreement.
    struct Words
    {
        QString before;
        QString after;
        QString agreement;
    };
    Words words;

    /// Where things are for this width, in the units of the painter.
    struct Geometry
    {
        double labelWidth = 0;
        double columns = 1; ///< in a pair of lines
        double pairHeight = 0;
        int pairs = 0;
        double noteHeight = 0;

        [[nodiscard]] double height() const { return pairs * pairHeight; }
    };
    [[nodiscard]] Geometry geometry(const RippleScene& scene, double width) const;

    /// Pairs of lines outside `visible`, where it is given, are left out.
    void paint(QPainter& painter, QPointF origin, const Geometry& geometry,
               const RippleScene& scene, std::optional<QRectF> visible = {});

    CellGlyphs& glyphs() { return m_lines.glyphs(); }

    struct Hit
    {
        int side = 0;
        BytePos byte; ///< in the excerpt
    };
    [[nodiscard]] std::optional<Hit> hitTest(QPointF point, const Geometry& geometry,
                                             const RippleScene& scene) const;

private:
    /// The columns of one pair of lines.
    struct Fold
    {
        double begin = 0;
        double end = 0;
    };
    void paintLine(QPainter& painter, QPointF origin, const RippleScene& scene, int side,
                   const Fold& fold);
    void paintPart(QPainter& painter, QPointF origin, const RippleScene& scene, int side,
                   const Fold& fold);
    void paintEdit(QPainter& painter, QPointF origin, const RippleScene& scene, int side,
                   const Fold& fold) const;
    [[nodiscard]] QColor background(const RippleScene& scene, int side, TokenPos token) const;

    TokenLinePainter m_lines;
};

} // namespace mullion
