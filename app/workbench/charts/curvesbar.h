// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/charts/curvesdata.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace mullion::workbench {

/// The choices of the curves view.
class CurvesBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesBar(QWidget* parent = nullptr);

    /// Its metric is empty while none was chosen.
    [[nodiscard]] CurvesChoice choice() const;
    void setChoice(const CurvesChoice& choice);
    [[nodiscard]] bool logX() const;
    [[nodiscard]] bool logY() const;
    void setLog(bool x, bool y);

    /// Offers what the runs have; what is chosen stays, even where no run has it.
    void offer(const CurvesDrawing& drawing);

Q_SIGNALS:
    void choiceChanged(); ///< other curves
    void scaleChanged();  ///< the same curves on other axes

private:
    QComboBox* m_metric;
    bool m_metricIsChosen = false; ///< by the user or a recipe; else what most runs would show
    QComboBox* m_x;
    QCheckBox* m_logX;
    QCheckBox* m_logY;
    QComboBox* m_smoothing;
    QSpinBox* m_width;
    QComboBox* m_group;
};

} // namespace mullion::workbench
