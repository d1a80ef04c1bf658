// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/figures.h"
#include "widgets/plot/figurefile.h"
#include "widgets/text/textline.h"
#include "widgets/text/tokenlinepainter.h"

#include <QPalette>

namespace mullion::workbench {

/// A stretch of text coloured by tokens, once for each tokenizer, with names and a legend.
class TokensFigure
{
public:
    TokensFigure(const FigureSubject& subject, const FigureOptions& options,
                 const QPalette& palette);

    [[nodiscard]] double naturalHeightMm() const;
    /// Holds copies of what it needs; the subject's text and traces are shared.
    [[nodiscard]] FigureContent content() const;

private:
    [[nodiscard]] double blockHeight() const;
    void paint(QPainter& painter, QSizeF size) const;
    void paintPane(QPainter& painter, double top, const PaneState& pane) const;
    [[nodiscard]] std::string csv() const;

    FigureSubject m_subject;
    QPalette m_palette;
    TextMetrics m_metrics;
    TextPalette m_colors;
    LineOptions m_lineOptions;
    std::vector<TextLine> m_shown; ///< the lines of the stretch
};

/// The font of everything in a figure that is not the text itself.
QFont figureFont(double pixels, bool bold = false);

} // namespace mullion::workbench
