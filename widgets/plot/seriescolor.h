// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace mullion {

/// Colour of the subject with this index (0: left pane, 1: right pane, ...), the same in every
/// view. Chosen to stay apart for colour-blind eyes and to stand out from the palette's base by a
/// contrast of at least 3.
QColor seriesColor(int index, const QPalette& palette);

/// Whether the palette is a dark one.
bool isDark(const QPalette& palette);

/// Contrast ratio of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace mullion
