// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/figures.h"
#include "widgets/plot/figurefile.h"
#include "widgets/text/ripplepainter.h"

#include <QCoreApplication>
#include <QPalette>

#include <memory>
#include <vector>

namespace mullion::workbench {

/// A change of one character and what it does to the tokens of each tokenizer.
class RippleFigure
{
    Q_DECLARE_TR_FUNCTIONS(RippleFigure)

public:
    /// Follows the change of `options`; without one, the first character shown gives way to an
    /// "x" (an "x" to a "y"). Errors: `Input` for a text without a character there, and those of
    /// `followEdit`.
    static Result<RippleFigure> make(const FigureSubject& subject, const FigureOptions& options,
                                     const QPalette& palette);

    [[nodiscard]] double naturalHeightMm() const;
    [[nodiscard]] FigureContent content() const;

private:
    struct Block
    {
        QString name;
        QString sentence;
        RippleScene scene;
    };

    RippleFigure(const FigureOptions& options, const QPalette& palette);
    [[nodiscard]] double heightOf(const Block& block) const;
    void paint(QPainter& painter, QSizeF size) const;
    [[nodiscard]] std::string csv() const;

    QString m_title;
    QPalette m_palette;
    std::shared_ptr<RipplePainter> m_painter; ///< keeps the shapes of characters; not to be copied
    double m_width = 0;                       ///< of what is painted, in units
    std::vector<Block> m_blocks;
};

} // namespace mullion::workbench
