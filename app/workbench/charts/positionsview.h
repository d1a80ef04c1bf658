// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/charts/positionsdata.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSplitter;

namespace mullion {
class CurveChart;
class HeatMap;
} // namespace mullion

namespace mullion::workbench {

class ChartNotice;
class JobSlot;
class MetricsStore;

/// What is learned at each position inside a window: for each run a map of position and step, with
/// a line to pull across, or the learning curves of all positions.
class PositionsView final : public RunView
{
    Q_OBJECT

public:
    explicit PositionsView(QWidget* parent = nullptr);
    ~PositionsView() override;

    void showRuns(const std::vector<ShownRun>& runs) override;
    [[nodiscard]] QJsonObject viewState() const override;
    void restoreViewState(const QJsonObject& state) override;
    [[nodiscard]] std::optional<FigureContent> figure() const override;
    Result<> prepare(const std::vector<ShownRun>& runs) override;

    [[nodiscard]] const std::vector<HeatMap*>& maps() const { return m_maps; }
    [[nodiscard]] CurveChart* slice() const { return m_slice; }

private:
    [[nodiscard]] PositionsChoice choice() const;
    [[nodiscard]] bool showsMaps() const;
    [[nodiscard]] bool isAlongSteps() const; ///< the line lies at a position
    void update();
    void take(PositionsDrawing drawing);
    void layOut();
    void fillMaps();
    void fillCurves();
    void fillSlice();
    void pull(double at);
    void changed();

    std::shared_ptr<MetricsStore> m_store;
    JobSlot* m_job;
    std::vector<ShownRun> m_runs;
    PositionsDrawing m_drawing;
    QComboBox* m_show;
    QComboBox* m_measure;
    QCheckBox* m_minusTrivial;
    QComboBox* m_line;
    ChartNotice* m_notice;
    QSplitter* m_splitter;
    QWidget* m_multiples;
    QGridLayout* m_grid;
    std::vector<HeatMap*> m_maps;
    std::vector<CurveChart*> m_charts;
    CurveChart* m_slice;
    std::optional<double> m_atBit;  ///< where the line lies; none: in the first position
    std::optional<double> m_atStep; ///< none: at the last step
};

} // namespace mullion::workbench
