// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace mullion {

/// Colours at even shares of a scale from least to most: viridis, whose lightness grows evenly and
/// which colour-blind eyes read alike.
inline constexpr std::array<QRgb, 9> kRamp = {0xff440154, 0xff472d7b, 0xff3b528b,
                                              0xff2c728e, 0xff21918c, 0xff28ae80,
                                              0xff5ec962, 0xffaddc30, 0xfffde725};

/// Straight between the colours of the ramp; shares outside 0 to 1 take the colour of that end.
QColor rampColor(double share);

/// For lines: the part of the ramp that stands out from light or from dark paper.
QColor rampLineColor(double share, bool onDark);

} // namespace mullion
