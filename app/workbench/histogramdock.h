// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/codebookrow.h"

#include <QDockWidget>

#include <memory>
#include <vector>

class QComboBox;

namespace mullion {
class Chart;
}

namespace mullion::workbench {

/// How many strings of a codebook cost how many bits, or are how long.
class HistogramDock final : public QDockWidget
{
    Q_OBJECT

public:
    enum class By
    {
        Cost,
        Length
    };
    using Rows = std::shared_ptr<const std::vector<CodebookRow>>;

    explicit HistogramDock(QWidget* parent = nullptr);

    void setRows(Rows rows);
    [[nodiscard]] Chart* chart() const { return m_chart; }

    /// Puts the histogram on a chart; also for figures without a window.
    static void fill(Chart* chart, const Rows& rows, By by);

private:
    void draw();

    Rows m_rows;
    QComboBox* m_by;
    Chart* m_chart;
};

} // namespace mullion::workbench
