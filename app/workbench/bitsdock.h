// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/panestate.h"

#include <QDockWidget>
#include <QTimer>

#include <span>

namespace mullion {
class Chart;
}

namespace mullion::workbench {

class Workspace;

/// Bits per byte along the text, both tokenizers on one axis.
class BitsDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit BitsDock(Workspace* workspace, QWidget* parent = nullptr);

    [[nodiscard]] Chart* chart() const { return m_chart; }

    /// Puts what the panes cost on a chart; also for figures without a window. The chart reads
    /// the panes whenever it is drawn.
    static void fill(Chart* chart, const OpenText& text, std::span<const PaneState> panes);

private:
    void reset();
    void grow();

    Workspace* m_workspace;
    Chart* m_chart;
    QTimer m_growing;
};

} // namespace mullion::workbench
