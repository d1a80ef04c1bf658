// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curve.h"
#include "widgets/plot/figurestyle.h"

#include <cstdint>
#include <span>

class QCPGraph;
class QCustomPlot;

namespace mullion {

/// What was drawn of the curves, for the small print and for the range of the y axis.
struct DrawnExtent
{
    double least = 0;
    double most = 0;
    bool isEmpty = true;
    std::uint64_t mostPointsInColumn = 0;

    void include(double value);
};

/// One curve on a plot: its points as a line (faint behind a smoothed one) that goes through the
/// least and the greatest of each pixel column, and the smoothed line, perhaps in a band.
class CurveLayer
{
public:
    CurveLayer(QCustomPlot* plot, Curve curve);

    void setCurve(Curve curve);
    [[nodiscard]] const Curve& curve() const { return m_curve; }

    /// Fills the lines for the columns between these edges. On a logarithmic axis values that are
    /// not positive are left out.
    void sample(std::span<const double> edges, bool logY, DrawnExtent& extent);
    void applyLook(const PlotLook& look);
    [[nodiscard]] QColor color(const PlotLook& look) const;

    /// Value of the strong line, straight between its points; NaN beyond its ends.
    [[nodiscard]] double valueAt(double x) const;

private:
    Curve m_curve;
    QCPGraph* m_low;
    QCPGraph* m_high;
    QCPGraph* m_points; ///< through the extremes of each column
    QCPGraph* m_line;
    double m_lineWidth = 1;
    bool m_isOnScreen = true;
};

} // namespace mullion
