// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>
#include <optional>
#include <string_view>

namespace mullion {

/// Sets of colours for series. In each of them any two can be told apart with normal eyes and with
/// any of the three colour blindnesses, and each stands out from the paper by a contrast of at
/// least 3, on light and on dark paper: tests see to it.
enum class SeriesPalette
{
    Standard, ///< after Okabe and Ito
    Bright,   ///< after Paul Tol
    Print     ///< every two differ in lightness too, so that a grey copy still tells them apart
};

struct SeriesPaletteName
{
    SeriesPalette palette;
    std::string_view id;
};
inline constexpr std::array<SeriesPaletteName, 3> kSeriesPalettes = {{
    {SeriesPalette::Standard, "standard"},
    {SeriesPalette::Bright, "bright"},
    {SeriesPalette::Print, "print"},
}};
std::string_view idOf(SeriesPalette palette);
std::optional<SeriesPalette> seriesPaletteNamed(std::string_view id);

/// Colours in a set; series with a higher index repeat them with another dash.
inline constexpr int kSeriesColors = 6;

/// Colour of the subject with this index (0: left pane, 1: right pane, ...), the same in every
/// view.
QColor seriesColor(int index, const QPalette& palette,
                   SeriesPalette series = SeriesPalette::Standard);

/// How the line of this subject is dashed, so that more subjects than colours are told apart.
Qt::PenStyle seriesDash(int index);

/// Whether the palette is a dark one.
bool isDark(const QPalette& palette);

/// Contrast ratio of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace mullion
