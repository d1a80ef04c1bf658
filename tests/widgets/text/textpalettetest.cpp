// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textpalette.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace mullion {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple linear(const QColor& color)
{
    const auto channel = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {channel(color.redF()), channel(color.greenF()), channel(color.blueF())};
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const Triple c = linear(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05;
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return std::max(x, y) / std::min(x, y);
}

Triple times(const Matrix& m, const Triple& v)
{
    Triple result{};
    for (std::size_t r = 0; r < 3; ++r)
        result[r] = m[r][0] * v[0] + m[r][1] * v[1] + m[r][2] * v[2];
    return result;
}

/// CIE L*a*b* of linear RGB (D65).
Triple lab(const Triple& rgb)
{
    const Triple xyz = times(
        {{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, rgb);
    const auto f = [](double t) {
        return t > 0.008856 ? std::cbrt(std::max(0.0, t)) : 7.787 * t + 16.0 / 116;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor& a, const QColor& b, const Matrix& eye)
{
    const Triple p = lab(times(eye, linear(a)));
    const Triple q = lab(times(eye, linear(b)));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

struct Eye
{
    const char* name;
    Matrix matrix;
};

/// Machado, Oliveira and Fernandes 2009, severity 1.
const std::array<Eye, 4> kEyes{{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
}};

QPalette lightColors()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x2f7bd0));
    return palette;
}

QPalette darkColors()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x1d1d20));
    palette.setColor(QPalette::Text, QColor(0xe6e6e6));
    palette.setColor(QPalette::Highlight, QColor(0x3d7bd9));
    return palette;
}

class TextPaletteTest : public testing::TestWithParam<bool>
{
protected:
    const TextPalette m_colors{GetParam() ? darkColors() : lightColors()};
};

TEST_P(TextPaletteTest, knowsLightFromDark)
{
    EXPECT_EQ(m_colors.isDark(), GetParam());
}

TEST_P(TextPaletteTest, keepsTextReadableOnEveryGround)
{
    for (unsigned i = 0; i < TextPalette::kCategories; ++i)
        EXPECT_GE(contrast(m_colors.text, m_colors.category(i)), 4.5) << "category " << i;
    for (int i = 0; i < 8; ++i)
        EXPECT_GE(contrast(m_colors.text, m_colors.position(i, 8)), 4.5) << "position " << i;
    for (double bits = 0; bits <= 12; bits += 0.5)
        EXPECT_GE(contrast(m_colors.text, m_colors.bits(bits)), 4.5) << bits << " bits";
    for (double share = 0; share <= 1; share += 0.1)
        EXPECT_GE(contrast(m_colors.text, m_colors.share(share)), 4.5) << "share " << share;
    EXPECT_GE(contrast(m_colors.text, m_colors.find), 4.5);
    EXPECT_GE(contrast(m_colors.text, m_colors.zero), 4.5);
    EXPECT_GE(contrast(m_colors.base, m_colors.one), 4.5);
    EXPECT_GE(contrast(m_colors.base, m_colors.documentEnd), 4.5);
    EXPECT_GE(contrast(m_colors.pendingText, m_colors.base), 4.5);
}

TEST_P(TextPaletteTest, keepsTextReadableUnderTheSelection)
{
    const double alpha = m_colors.selection.alphaF();
    for (unsigned i = 0; i < TextPalette::kCategories; ++i) {
        const QColor ground = m_colors.category(i);
        const auto over = [alpha](float below, float above) {
            return static_cast<float>(below + (above - below) * alpha);
        };
        const QColor seen = QColor::fromRgbF(over(ground.redF(), m_colors.selection.redF()),
                                             over(ground.greenF(), m_colors.selection.greenF()),
                                             over(ground.blueF(), m_colors.selection.blueF()));
        EXPECT_GE(contrast(m_colors.text, seen), 4.5) << "category " << i;
    }
}

TEST_P(TextPaletteTest, makesBordersVisible)
{
    for (unsigned i = 0; i < TextPalette::kCategories; ++i) {
        EXPECT_GE(contrast(m_colors.windowBar, m_colors.category(i)), 3.0) << "category " << i;
        EXPECT_GE(contrast(m_colors.hover, m_colors.category(i)), 3.0) << "category " << i;
    }
    EXPECT_GE(contrast(m_colors.findFrame, m_colors.base), 3.0);
}

/// A difference of 2.3 can just be noticed side by side; ask for far more.
TEST_P(TextPaletteTest, keepsNeighboursApartForEveryEye)
{
    for (const Eye& eye : kEyes) {
        for (unsigned i = 0; i < TextPalette::kCategories; ++i)
            EXPECT_GE(distance(m_colors.category(i), m_colors.category(i + 1), eye.matrix), 12)
                << eye.name << ", category " << i;
        // Windows of two tokens begin every second colour: those must differ as well.
        for (unsigned i = 0; i < TextPalette::kCategories; ++i)
            EXPECT_GE(distance(m_colors.category(i), m_colors.category(i + 2), eye.matrix), 8)
                << eye.name << ", categories " << i << " and " << i + 2;
        for (int i = 0; i + 1 < 2; ++i)
            EXPECT_GE(distance(m_colors.position(i, 2), m_colors.position(i + 1, 2), eye.matrix),
                      12)
                << eye.name << ", position " << i;
        for (int i = 0; i + 1 < 4; ++i)
            EXPECT_GE(distance(m_colors.position(i, 4), m_colors.position(i + 1, 4), eye.matrix), 8)
                << eye.name << ", position " << i << " of 4";
    }
}

/// The scale of bits runs one way in lightness, so that it is read right without colours too.
TEST_P(TextPaletteTest, ordersBitsByLightness)
{
    const auto lightness = [&](double bits) { return lab(linear(m_colors.bits(bits)))[0]; };
    for (double bits = 0; bits < TextPalette::kBitsCeiling; bits += 0.5) {
        if (GetParam())
            EXPECT_LT(lightness(bits), lightness(bits + 0.5)) << bits;
        else
            EXPECT_GT(lightness(bits), lightness(bits + 0.5)) << bits;
    }
    for (const Eye& eye : kEyes)
        EXPECT_GE(distance(m_colors.bits(0), m_colors.bits(10), eye.matrix), 25) << eye.name;
    EXPECT_EQ(m_colors.bits(10), m_colors.bits(30));
}

INSTANTIATE_TEST_SUITE_P(themes, TextPaletteTest, testing::Bool(),
                         [](const auto& theme) { return theme.param ? "dark" : "light"; });

} // namespace
} // namespace mullion
