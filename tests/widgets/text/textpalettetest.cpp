// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textpalette.h"

#include "tests/support/colorblindness.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace mullion {
namespace {

/// WCAG 2.1 contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const ColorTriple c = linearLight(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05;
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return std::max(x, y) / std::min(x, y);
}

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
            EXPECT_GE(seenDistance(m_colors.category(i), m_colors.category(i + 1), eye.matrix), 12)
                << eye.name << ", category " << i;
        // Windows of two tokens begin every second colour: those must differ as well.
        for (unsigned i = 0; i < TextPalette::kCategories; ++i)
            EXPECT_GE(seenDistance(m_colors.category(i), m_colors.category(i + 2), eye.matrix), 8)
                << eye.name << ", categories " << i << " and " << i + 2;
        for (int i = 0; i + 1 < 2; ++i)
            EXPECT_GE(
                seenDistance(m_colors.position(i, 2), m_colors.position(i + 1, 2), eye.matrix), 12)
                << eye.name << ", position " << i;
        for (int i = 0; i + 1 < 4; ++i)
            EXPECT_GE(
                seenDistance(m_colors.position(i, 4), m_colors.position(i + 1, 4), eye.matrix), 8)
                << eye.name << ", position " << i << " of 4";
    }
}

/// The scale of bits runs one way in lightness, so that it is read right without colours too.
TEST_P(TextPaletteTest, ordersBitsByLightness)
{
    const auto lightness = [&](double bits) { return labOf(linearLight(m_colors.bits(bits)))[0]; };
    for (double bits = 0; bits < TextPalette::kBitsCeiling; bits += 0.5) {
        if (GetParam())
            EXPECT_LT(lightness(bits), lightness(bits + 0.5)) << bits;
        else
            EXPECT_GT(lightness(bits), lightness(bits + 0.5)) << bits;
    }
    for (const Eye& eye : kEyes)
        EXPECT_GE(seenDistance(m_colors.bits(0), m_colors.bits(10), eye.matrix), 25) << eye.name;
    EXPECT_EQ(m_colors.bits(10), m_colors.bits(30));
}

INSTANTIATE_TEST_SUITE_P(themes, TextPaletteTest, testing::Bool(),
                         [](const auto& theme) { return theme.param ? "dark" : "light"; });

} // namespace
} // namespace mullion
