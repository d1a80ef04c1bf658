// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/charts/curvesdata.h"
#include "app/workbench/runs/runview.h"
#include "widgets/plot/curvechart.h"

class QLabel;
class QSplitter;

namespace mullion {
class ReadoutTable;
}

namespace mullion::workbench {

class ChartNotice;
class CurvesBar;
class JobSlot;
class MetricsStore;

/// Any metric of the selected runs as curves, live.
class CurvesView final : public RunView
{
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);
    ~CurvesView() override;

    void showRuns(const std::vector<ShownRun>& runs) override;
    [[nodiscard]] QJsonObject viewState() const override;
    void restoreViewState(const QJsonObject& state) override;
    [[nodiscard]] std::optional<FigureContent> figure() const override;
    Result<> prepare(const std::vector<ShownRun>& runs) override;

    [[nodiscard]] CurveChart* chart() const { return m_chart; }
    [[nodiscard]] CurvesBar* bar() const { return m_bar; }

private:
    void update();
    void take(CurvesDrawing drawing);
    void setAxes();

    std::shared_ptr<MetricsStore> m_store;
    JobSlot* m_job;
    std::vector<ShownRun> m_runs;
    CurvesDrawing m_drawing;
    std::optional<CurveChart::View> m_restored; ///< to be shown once the axes are those it is of
    CurvesBar* m_bar;
    ChartNotice* m_notice;
    CurveChart* m_chart;
    ReadoutTable* m_table;
    QSplitter* m_splitter;
};

} // namespace mullion::workbench
