// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textpalette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mullion {

namespace {

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](float a, float b) {
        return std::clamp(static_cast<float>(a + (b - a) * share), 0.0f, 1.0f);
    };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()));
}

double luminance(const QColor& color)
{
    return 0.2126 * color.redF() + 0.7152 * color.greenF() + 0.0722 * color.blueF();
}

/// Cool and warm take turns, since blue against yellow survives the common colour blindnesses;
/// lightness takes turns as well, for the rare one and for print.
struct Categories
{
    std::array<QColor, TextPalette::kCategories> light{QColor(0x9cc9ee), QColor(0xffdf9e),
                                                       QColor(0xd3b2de), QColor(0xe9efa6)};
    std::array<QColor, TextPalette::kCategories> dark{QColor(0x1f4f7d), QColor(0x6b4a08),
                                                      QColor(0x5b3a72), QColor(0x4a5a12)};
};

const Categories& categories()
{
    static const Categories result;
    return result;
}

QColor along(const std::array<QColor, 4>& stops, double t)
{
    const double place = std::clamp(t, 0.0, 1.0) * (stops.size() - 1);
    const auto left = std::min(static_cast<std::size_t>(place), stops.size() - 2);
    return mixed(stops[left], stops[left + 1], place - static_cast<double>(left));
}

} // namespace

TextPalette::TextPalette(const QPalette& palette)
    : base(palette.color(QPalette::Base))
    , text(palette.color(QPalette::Text))
    , m_dark(luminance(base) < 0.5)
{
    const QColor blue = m_dark ? QColor(0x6cb4ff) : QColor(0x0a5ea8);
    pendingText = mixed(base, text, 0.58);
    mark = mixed(base, text, 0.55);
    box = mixed(base, text, 0.45);
    tokenBar = mixed(base, text, 0.38);
    windowBar = mixed(base, text, 0.78);
    hover = m_dark ? QColor(0xffd84d) : QColor(0xb3261e);
    selection = palette.color(QPalette::Highlight);
    selection.setAlphaF(m_dark ? 0.55f : 0.38f);
    find = m_dark ? QColor(0x7a6a00) : QColor(0xffef5c);
    findFrame = m_dark ? QColor(0xffe44d) : QColor(0x7a5c00);
    documentEnd = mixed(base, text, 0.75);
    one = blue;
    zero = mixed(base, blue, 0.16);
    spare = mixed(base, text, 0.28);
}

QColor TextPalette::category(std::uint64_t index) const
{
    const auto& colors = m_dark ? categories().dark : categories().light;
    return colors[index % colors.size()];
}

QColor TextPalette::position(int position, int positions) const
{
    static const std::array<QColor, 4> light{QColor(0xd9c2e9), QColor(0xa9cbea), QColor(0xa6dcbb),
                                             QColor(0xf4e38c)};
    static const std::array<QColor, 4> dark{QColor(0x54307a), QColor(0x1d4f82), QColor(0x14603f),
                                            QColor(0x6d5a05)};
    const double t = positions > 1 ? static_cast<double>(position) / (positions - 1) : 0.0;
    return along(m_dark ? dark : light, t);
}

QColor TextPalette::bits(double bits) const
{
    const QColor warm = m_dark ? QColor(0x8f4a00) : QColor(0xffc36b);
    const QColor hot = m_dark ? QColor(0xb0261e) : QColor(0xf0715c);
    return along({base, mixed(base, warm, 0.62), warm, hot}, bits / kBitsCeiling);
}

QColor TextPalette::share(double share) const
{
    const QColor strong = m_dark ? QColor(0x1f6a3c) : QColor(0x86d19c);
    return mixed(base, strong, 0.15 + 0.85 * std::clamp(share, 0.0, 1.0));
}

} // namespace mullion
