// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curve.h"
#include "widgets/plot/plotframe.h"

#include <QColor>

#include <vector>

namespace mullion {

/// Curves over a common axis: logarithmic or linear, zoomed along both axes, with two cursors and
/// what stands at the pointer. Every spike of the data is drawn, however many points fall into one
/// pixel column.
class CurveChart : public PlotFrame
{
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);
    ~CurveChart() override;

    struct Axis
    {
        QString title; ///< with the unit
        bool logarithmic = false;
    };
    void setAxes(const Axis& x, const Axis& y);

    /// Curves whose data has grown keep the range that the user has chosen.
    void setCurves(std::vector<Curve> curves);

    /// What is written before and after the words about pixels: "Gaussian over 40 steps".
    void setNote(const QString& note);
    /// Unit of the x axis in the small print, e.g. "steps".
    void setUnit(const QString& unit);

    /// What the user has chosen; a range that is not given shows all.
    struct View
    {
        std::optional<AxisRange> x;
        std::optional<AxisRange> y;
        std::optional<double> cursorA;
        std::optional<double> cursorB;
    };
    [[nodiscard]] View view() const;
    void setView(const View& view);
    void showAll();

    /// A curve's values, NaN where it has none.
    struct Reading
    {
        QString name;
        QColor color;
        double atPointer;
        double atA;
        double atB;
    };
    [[nodiscard]] std::vector<Reading> readings(double pointer) const;

    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool hasData() const override;

Q_SIGNALS:
    void viewChanged();          ///< by the user
    void pointerMoved(double x); ///< NaN when it has left

protected:
    void sample() override;
    void applyLook(const PlotLook& look) override;
    [[nodiscard]] int seriesCount() const override;
    [[nodiscard]] QString noteText() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    void zoom(Qt::Orientation orientation, double factor, double centre);
    bool takeWheel(const class QWheelEvent& event);
    bool takeKey(const class QKeyEvent& event);
    void setRange(Qt::Orientation orientation, std::optional<AxisRange> range);

    std::unique_ptr<Private> d;
};

} // namespace mullion
