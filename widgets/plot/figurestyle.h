// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/seriescolor.h"

#include <QFont>
#include <QJsonObject>
#include <QPalette>
#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace mullion {

/// How a figure looks on paper.
struct FigureStyle
{
    double widthMm = 160;
    std::optional<double> heightMm; ///< none: what suits the figure
    QString fontFamily;             ///< empty: the application's
    double fontPt = 8;
    double lineWidthPt = 1;
    SeriesPalette series = SeriesPalette::Standard;
    bool dark = false;
    bool note = true;   ///< the line that says what a pixel stands for and which smoothing is on
    bool legend = true; ///< where several series are shown

    friend bool operator==(const FigureStyle&, const FigureStyle&) = default;
};

QJsonObject toJson(const FigureStyle& style);
/// What is missing or makes no sense keeps its default.
FigureStyle figureStyleFromJson(const QJsonObject& json);

/// Widths of columns of journals and theses.
struct ColumnPreset
{
    std::string_view id;
    double widthMm;
};
inline constexpr std::array<ColumnPreset, 4> kColumnPresets = {{
    {"single", 85},
    {"one-and-half", 120},
    {"double", 180},
    {"slide", 254},
}};

/// What a plot is drawn with, on screen or on paper. Lengths are in units of 1/96 inch.
struct PlotLook
{
    QPalette palette; ///< Base is the paper, Text the axes
    QFont font;       ///< in pixels, so that it keeps its size on every device
    double lineWidth = 1.4;
    SeriesPalette series = SeriesPalette::Standard;
    bool note = true;
    bool legend = true;
    double columnsPerUnit = 1; ///< a file can be looked at more closely than a screen
};

/// `palette`: of light or dark paper, as the style says.
PlotLook lookOf(const FigureStyle& style, const QPalette& palette);

} // namespace mullion
