// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace mullion {

using ColorTriple = std::array<double, 3>;
using ColorMatrix = std::array<ColorTriple, 3>;

/// Channels in linear light.
inline ColorTriple linearLight(const QColor& color)
{
    const auto channel = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {channel(color.redF()), channel(color.greenF()), channel(color.blueF())};
}

inline ColorTriple times(const ColorMatrix& m, const ColorTriple& v)
{
    ColorTriple result{};
    for (std::size_t r = 0; r < 3; ++r)
        result[r] = m[r][0] * v[0] + m[r][1] * v[1] + m[r][2] * v[2];
    return result;
}

/// CIE L*a*b* of linear RGB (D65).
inline ColorTriple labOf(const ColorTriple& rgb)
{
    const ColorTriple xyz = times(
        {{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, rgb);
    const auto f = [](double t) {
        return t > 0.008856 ? std::cbrt(std::max(0.0, t)) : 7.787 * t + 16.0 / 116;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

struct Eye
{
    const char* name;
    ColorMatrix matrix;
};

/// Machado, Oliveira and Fernandes 2009, severity 1.
inline const std::array<Eye, 4> kEyes{{
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

/// Distance in L*a*b* as this eye sees the two.
inline double seenDistance(const QColor& a, const QColor& b, const ColorMatrix& eye)
{
    const ColorTriple p = labOf(times(eye, linearLight(a)));
    const ColorTriple q = labOf(times(eye, linearLight(b)));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace mullion
