// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plotframe.h"

#include <optional>
#include <vector>

namespace mullion {

/// Values on a grid: measured at some places along x, in rows of the same height along y.
struct HeatCells
{
    std::vector<double> x; ///< growing; a cell reaches half-way to its neighbours
    int rows = 0;
    double rowBegin = 0;        ///< y of the lower edge of the first row
    double rowHeight = 1;       ///< in units of y
    std::vector<double> values; ///< x.size() for the first row, then the next; NaN: not measured

    [[nodiscard]] double at(std::size_t column, int row) const
    {
        return values[static_cast<std::size_t>(row) * x.size() + column];
    }
};

/// A map of colours over two axes with a titled scale, and a line to pull across it with the mouse
/// or the arrow keys.
class HeatMap final : public PlotFrame
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);
    ~HeatMap() override;

    void setAxisTitles(const QString& x, const QString& y, const QString& value);
    void setCells(HeatCells cells);
    /// The least and the greatest of the scale; several maps that are compared share them.
    void setScale(double least, double most);
    void setNote(const QString& note);

    enum class Line
    {
        None,
        Row,   ///< a level line at a y: one row over x
        Column ///< an upright line at an x: one column over y
    };
    void setLine(Line line, double at);
    [[nodiscard]] const HeatCells& cells() const;

    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool hasData() const override;

Q_SIGNALS:
    void linePulled(double at); ///< by the user, to the middle of a row or to a measured x
    void hovered(double x, double y);

protected:
    void applyLook(const PlotLook& look) override;
    [[nodiscard]] int seriesCount() const override { return 1; }
    [[nodiscard]] QString noteText() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    void pull(QPointF pixel);
    void step(int by);

    std::unique_ptr<Private> d;
};

} // namespace mullion
