// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <cstdint>

namespace mullion {

/// What the colour behind a byte tells.
enum class ColorMode : std::uint8_t
{
    None,
    Token,    ///< alternating, so that neighbours differ
    Window,   ///< alternating by window
    Position, ///< index of the token inside its window
    Bits      ///< information of the byte
};

/// All colours of the text views, worked out from the application's palette, so that light and
/// dark both work. Backgrounds keep a contrast of at least 4.5 with `text`, and neighbouring
/// categories can be told apart with any of the three colour blindnesses: tests see to it.
class TextPalette
{
public:
    TextPalette() = default;
    explicit TextPalette(const QPalette& palette);

    /// The cost at which the scale of bits ends; costlier bytes have its last colour.
    static constexpr double kBitsCeiling = 10;
    static constexpr int kCategories = 4;

    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor category(std::uint64_t index) const;
    [[nodiscard]] QColor position(int position, int positions) const;
    [[nodiscard]] QColor bits(double bits) const;
    /// For shares of a whole, 0 to 1: faint to strong.
    [[nodiscard]] QColor share(double share) const;

    QColor base;
    QColor text;
    QColor pendingText; ///< not tokenized yet
    QColor mark;        ///< newline and tab marks
    QColor box;         ///< outline of the boxes for bytes and controls
    QColor tokenBar;
    QColor windowBar;
    QColor hover;
    QColor selection; ///< laid over the colours, half transparent
    QColor find;      ///< behind a search result
    QColor findFrame;
    QColor documentEnd;
    QColor one;  ///< a code bit that is 1; its digit has the colour `base`
    QColor zero; ///< a code bit that is 0; its digit has the colour `text`
    QColor spare;

private:
    bool m_dark = false;
};

} // namespace mullion
