// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"

#include <QStringList>

namespace mullion {
class CurveChart;
}

namespace mullion::workbench {

class ChartNotice;
class JobSlot;
struct TradeoffDrawing;

/// Each run a point: how much its tokens compress, and what a model reached with them.
class TradeoffView final : public RunView
{
    Q_OBJECT

public:
    explicit TradeoffView(QWidget* parent = nullptr);
    ~TradeoffView() override;

    void showRuns(const std::vector<ShownRun>& runs) override;
    [[nodiscard]] std::optional<FigureContent> figure() const override;
    Result<> prepare(const std::vector<ShownRun>& runs) override;

    [[nodiscard]] CurveChart* chart() const { return m_chart; }

private:
    void take(const TradeoffDrawing& drawing);

    JobSlot* m_job;
    ChartNotice* m_notice;
    CurveChart* m_chart;
};

} // namespace mullion::workbench
