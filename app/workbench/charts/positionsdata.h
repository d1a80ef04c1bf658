// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"
#include "widgets/plot/curve.h"
#include "widgets/plot/heatmap.h"

#include <QCoreApplication>
#include <QStringList>

namespace mullion::workbench {

class MetricsStore;

/// Which number of a position is drawn.
struct PositionsChoice
{
    bool accuracy = false;     ///< instead of the loss
    bool minusTrivial = false; ///< against what the counts of tokens at the position give
};

/// What one run learned at each position inside a window.
struct RunPositions
{
    Q_DECLARE_TR_FUNCTIONS(RunPositions)

public:
    QString name;
    int colorIndex = 0;
    double bitsPerToken = 1; ///< N; a window has rows x N bits
    HeatCells cells;         ///< step along x, bits inside the window along y

    /// At this bit of the window over the steps; empty beyond the window.
    [[nodiscard]] Curve overSteps(double bit) const;
    /// At the measurement nearest to this step over the bits of the window.
    [[nodiscard]] Curve overBits(double step) const;
};

struct PositionsDrawing
{
    std::vector<RunPositions> runs;
    QStringList problems; ///< a sentence for each run that is not shown
    double least = 0;     ///< of all values
    double most = 1;
};

/// Reads on and makes the cells; for a worker thread.
PositionsDrawing drawPositions(MetricsStore& store, const std::vector<ShownRun>& runs,
                               PositionsChoice choice);

/// "Loss (bits/token)", "Accuracy above trivial".
QString positionsTitle(PositionsChoice choice);

} // namespace mullion::workbench
