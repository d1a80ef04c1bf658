// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/seriescolor.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mullion {

namespace {

// After Okabe and Ito; darkened on light paper, lightened on dark paper.
constexpr std::array<QRgb, 6> kOnLight = {0xff0067a5, 0xffc2500a, 0xff007a58,
                                          0xff9c4f86, 0xff8a6a00, 0xff5a5a5a};
constexpr std::array<QRgb, 6> kOnDark = {0xff56b4e9, 0xfff0a04b, 0xff35c59b,
                                         0xffdd98c6, 0xfff0e442, 0xffbdbdbd};

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor seriesColor(int index, const QPalette& palette)
{
    const auto& colors = isDark(palette) ? kOnDark : kOnLight;
    return QColor::fromRgb(colors[static_cast<std::size_t>(std::max(index, 0)) % colors.size()]);
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace mullion
