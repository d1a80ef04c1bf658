// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/column.h"
#include "widgets/plot/plotframe.h"

#include <QString>

#include <memory>
#include <vector>

namespace mullion {

/// Lines over a text and histograms: axis titles with units, minimum and maximum per pixel column,
/// a line of small print that says what a pixel stands for.
class Chart : public PlotFrame
{
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    struct Axis
    {
        QString title; ///< with the unit
        double begin = 0;
        double end = 1; ///< for y, not above begin: as far as the data reaches
    };
    /// What the data covers; also what "show all" goes back to.
    void setAxes(const Axis& x, const Axis& y);

    struct Line
    {
        QString name;
        int colorIndex = 0;
        ColumnSource columns;
    };
    /// A line through the column means over a pale band from minimum to maximum.
    void setLines(std::vector<Line> lines);
    /// The data behind the lines has changed.
    void refreshLines();

    struct Bars
    {
        QString name;
        int colorIndex = 0;
        std::vector<double> x; ///< centres
        std::vector<double> y;
        double width = 1;
    };
    void setBars(std::vector<Bars> bars);

    /// Unit of the x axis in the small print ("bytes"), singular and plural handled by the caller.
    using NoteText = std::function<QString(double unitsPerPixel)>;
    void setNote(NoteText note);
    /// A vertical mark, e.g. the hovered byte; NaN: none.
    void setMark(double x);
    void setVisibleRange(double begin, double end);
    void showAll();

    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool hasData() const override;

Q_SIGNALS:
    void clicked(double x);
    void hovered(double x); ///< NaN when the pointer has left

protected:
    void sample() override;
    void applyLook(const PlotLook& look) override;
    [[nodiscard]] int seriesCount() const override;
    [[nodiscard]] QString noteText() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mullion
