// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/column.h"
#include "widgets/plot/figurefile.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace mullion {

/// The one chart of the project: palette colours, axis titles with units, minimum and maximum per
/// pixel column, a line of small print that says what a pixel stands for, export.
class Chart : public QWidget
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

    /// Text shown in the middle while there is nothing to draw.
    void setEmptyText(const QString& text);
    /// Unit of the x axis in the small print ("bytes"), singular and plural handled by the caller.
    using NoteText = std::function<QString(double unitsPerPixel)>;
    void setNote(NoteText note);
    /// The small print can be left out where a caption says it.
    void setNoteShown(bool shown);
    /// A vertical mark, e.g. the hovered byte; NaN: none.
    void setMark(double x);
    void setVisibleRange(double begin, double end);
    void showAll();

    /// Lays everything out now, for a chart that is never shown.
    void prepare();

    /// The chart as it stands, for a file.
    [[nodiscard]] FigureContent figure(const QString& title) const;

    /// Milliseconds the last repaint of the plot took (for the benchmark).
    [[nodiscard]] double lastReplotMs() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(double x);
    void hovered(double x); ///< NaN when the pointer has left

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mullion
