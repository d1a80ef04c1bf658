// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/rulerscene.h"
#include "widgets/text/textpalette.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace mullion {

/// Where the lanes of a ruler lie in a rectangle, and how bits become x.
struct RulerGeometry
{
    RulerGeometry() = default;
    /// `unit`: height of a line of `font`.
    RulerGeometry(const QRectF& rect, qreal unit, qreal labelWidth);

    /// What a ruler wants to be high.
    static qreal heightFor(qreal unit) { return unit * 8.3; }

    QRectF title;
    QRectF axis;
    QRectF characters;
    QRectF bytes;
    QRectF bits;
    QRectF tokens;
    QRectF labels; ///< names of the lanes, left of them
    qreal left = 0;
    qreal right = 0;
    qreal unit = 16;
    double firstBit = 0;
    double perBit = 16; ///< width of a bit

    [[nodiscard]] qreal x(double bit) const { return left + (bit - firstBit) * perBit; }
    [[nodiscard]] double bit(qreal atX) const { return firstBit + (atX - left) / perBit; }
    [[nodiscard]] double lastBit() const { return bit(right); }
    [[nodiscard]] QRectF lanes() const
    {
        return {left, characters.top(), right - left, tokens.bottom() - characters.top()};
    }
};

struct RulerMarks
{
    std::optional<BytePos> byte;   ///< hovered
    std::optional<TokenPos> token; ///< hovered in the lane of tokens
    ByteRange selection;
};

/// Draws a ruler on any painter.
class RulerPainter
{
public:
    QFont font;
    TextPalette palette;

    void paint(QPainter& painter, const RulerGeometry& geometry, const TextView& text,
               const Trace& trace, const RulerScene& scene, const RulerMarks& marks) const;

private:
    struct Job;

    void paintTitle(Job& job) const;
    void paintAxis(Job& job) const;
    void paintSymbols(Job& job) const;
    void paintCharacters(Job& job) const;
    void paintBits(Job& job) const;
    void paintTokens(Job& job) const;
    void paintSpare(Job& job) const;
    void paintBorders(Job& job) const;
    void paintMarks(Job& job) const;
    [[nodiscard]] QFont scaled(double factor) const;
};

} // namespace mullion
