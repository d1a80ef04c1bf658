// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/seriescolor.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mullion {

namespace {

using Colors = std::array<QRgb, kSeriesColors>;

// The named sets, moved until the nearest two of each are as far apart as could be found under
// every kind of colour blindness.
struct ColorSet
{
    Colors onLight;
    Colors onDark;
};
constexpr std::array<ColorSet, 3> kSets = {{
    {{0xff0670c4, 0xffdf7202, 0xff326e46, 0xffc577a5, 0xff6f4c00, 0xff474158},
     {0xff00afff, 0xffe9a247, 0xff4aa66f, 0xffb18fb4, 0xffffea1a, 0xffd2e2d4}},
    {{0xff23509e, 0xffe56772, 0xff45630d, 0xffa29000, 0xff139cb9, 0xff763b5d},
     {0xffa49ff9, 0xfff59596, 0xff369324, 0xffeff951, 0xffc2ffff, 0xffa16a96}},
    {{0xff17103c, 0xffbf6205, 0xff2d6d5e, 0xff980010, 0xffb587a8, 0xff530179},
     {0xfffff6b5, 0xfff66100, 0xff3ebc75, 0xffffa8f3, 0xff627f96, 0xffcde77d}},
}};

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

} // namespace

std::string_view idOf(SeriesPalette palette)
{
    return kSeriesPalettes[static_cast<std::size_t>(palette)].id;
}

std::optional<SeriesPalette> seriesPaletteNamed(std::string_view id)
{
    for (const SeriesPaletteName& name : kSeriesPalettes)
        if (name.id == id)
            return name.palette;
    return std::nullopt;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor seriesColor(int index, const QPalette& palette, SeriesPalette series)
{
    const ColorSet& set = kSets[static_cast<std::size_t>(series)];
    const Colors& colors = isDark(palette) ? set.onDark : set.onLight;
    return QColor::fromRgb(colors[static_cast<std::size_t>(std::max(index, 0)) % colors.size()]);
}

Qt::PenStyle seriesDash(int index)
{
    constexpr std::array kDashes = {Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return kDashes[static_cast<std::size_t>(std::max(index, 0) / kSeriesColors) % kDashes.size()];
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace mullion
