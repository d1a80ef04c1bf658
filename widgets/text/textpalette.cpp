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

/// Pale hues, moved by a search until neighbours and next neighbours stood far enough apart under
/// normal sight and the three colour blindnesses (the test has the measure).
struct Categories
{
    std::array<QColor, TextPalette::kCategories> light{QColor(0xa9d2f2), QColor(0xffd596),
                                                       QColor(0xbdb0ee), QColor(0xf6f0c8)};
    std::array<QColor, TextPalette::kCategories> dark{QColor(0x145c97), QColor(0x65400f),
                                                      QColor(0x54407a), QColor(0x3d5a2a)};
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
    selection.setAlphaF(m_dark ? 0.40f : 0.42f);
    find = m_dark ? QColor(0x6e5f00) : QColor(0xffef5c);
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
    static const std::array<QColor, 4> light{QColor(0xc6b2e7), QColor(0xbbd3ee), QColor(0xb4e9cc),
                                             QColor(0xf2eca0)};
    static const std::array<QColor, 4> dark{QColor(0x4f2667), QColor(0x1d4f82), QColor(0x14503f),
                                            QColor(0x6c5914)};
    const double t = positions > 1 ? static_cast<double>(position) / (positions - 1) : 0.0;
    return along(m_dark ? dark : light, t);
}

QColor TextPalette::bits(double bits) const
{
    const QColor warm = m_dark ? QColor(0x7a4a00) : QColor(0xffc36b);
    const QColor hot = m_dark ? QColor(0xb8352a) : QColor(0xf0715c);
    return along({base, mixed(base, warm, 0.62), warm, hot}, bits / kBitsCeiling);
}

QColor TextPalette::share(double share) const
{
    const QColor strong = m_dark ? QColor(0x1f6a3c) : QColor(0x86d19c);
    return mixed(base, strong, 0.15 + 0.85 * std::clamp(share, 0.0, 1.0));
}

} // namespace mullion
