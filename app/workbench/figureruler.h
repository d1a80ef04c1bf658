// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/figures.h"
#include "widgets/plot/figurefile.h"
#include "widgets/text/rulerpainter.h"

#include <QPalette>

namespace mullion::workbench {

/// The bit ruler of a stretch, once for each tokenizer, one below the other.
class RulerFigure
{
public:
    RulerFigure(const FigureSubject& subject, const FigureOptions& options,
                const QPalette& palette);

    [[nodiscard]] double naturalHeightMm() const;
    /// Holds copies of what it needs; the subject's text and traces are shared.
    [[nodiscard]] FigureContent content() const;

private:
    void paint(QPainter& painter, QSizeF size) const;
    [[nodiscard]] RulerScene sceneOf(const Trace& trace, RulerGeometry* geometry) const;
    [[nodiscard]] std::string csv() const;

    FigureSubject m_subject;
    QPalette m_palette;
    BytePos m_from;
    double m_width = 0; ///< in figure units
};

} // namespace mullion::workbench
