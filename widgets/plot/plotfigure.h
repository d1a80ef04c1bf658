// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/figurefile.h"
#include "widgets/plot/figurestyle.h"

#include <functional>
#include <string>
#include <vector>

class QCPPainter;

namespace mullion {

class PlotFrame;

using DrawPlots = std::function<void(QCPPainter& painter, QSizeF size, const PlotLook& look)>;

/// A figure of plots: `draw` gets a painter in units of 1/96 inch.
FigureContent figureOf(const QString& title, DrawPlots draw, const PlotLook& look,
                       std::function<std::string()> csv);

/// One of several plots in a figure, with the words above it.
struct PlacedPlot
{
    const PlotFrame* plot = nullptr;
    QString caption;
    double heightShare = 1; ///< of a row, beside the other rows
};

/// Rows of plots, each row as wide as the figure. The plots must outlive the figure.
FigureContent gridFigure(const QString& title, std::vector<std::vector<PlacedPlot>> rows);

} // namespace mullion
