// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curvechart.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace mullion {

/// The values of a chart's curves at the pointer and at its cursors, with the difference: sorted
/// by any column, held where they are, copied.
class ReadoutTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadoutTable(CurveChart* chart, QWidget* parent = nullptr);

    /// Reads the chart again: its curves or cursors have changed.
    void refresh();
    /// Names the x axis in the headings, e.g. "step".
    void setAxisName(const QString& name);

    [[nodiscard]] bool isPinned() const;
    void setPinned(bool pinned);
    /// What is shown, with headings, columns set apart by tabs.
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(double x);
    void copy() const;

    CurveChart* m_chart;
    QTableWidget* m_table;
    QToolButton* m_pin;
    QString m_axisName;
    double m_pointer;
};

} // namespace mullion
