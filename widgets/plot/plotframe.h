// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/figurefile.h"
#include "widgets/plot/figurestyle.h"

#include <QWidget>

#include <memory>

class QCPPainter;
class QCustomPlot;

namespace mullion {

/// What all plots of the project share: the colours of the theme, a legend above the data, a text
/// while there is nothing to draw, a line of small print, export.
class PlotFrame : public QWidget
{
    Q_OBJECT

public:
    explicit PlotFrame(QWidget* parent = nullptr);
    ~PlotFrame() override;

    /// Text shown in the middle while there is nothing to draw.
    void setEmptyText(const QString& text);
    /// The small print can be left out where a caption says it.
    void setNoteShown(bool shown);

    /// Lays everything out now, for a plot that is never shown.
    void prepare();

    /// The plot as it stands, for a file; `styled` is set too.
    [[nodiscard]] FigureContent figure(const QString& title) const;
    /// Draws it into a rectangle of this size at the painter's origin.
    void drawInto(QCPPainter& painter, QSizeF size, const PlotLook& look) const;
    /// As it looks on screen.
    [[nodiscard]] PlotLook screenLook() const;
    /// The numbers behind the picture, with a heading line.
    [[nodiscard]] virtual QString csv() const = 0;
    [[nodiscard]] virtual bool hasData() const = 0;

    /// Milliseconds the last repaint of the plot took (for the benchmark).
    [[nodiscard]] double lastReplotMs() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    /// Called before each drawing, when the width of the axes is known.
    virtual void sample() {}
    /// Pens and brushes of what the plot draws.
    virtual void applyLook(const PlotLook&) {}
    [[nodiscard]] virtual int seriesCount() const = 0;
    [[nodiscard]] virtual QString noteText() const = 0;

    /// Pixel columns to sample.
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QCustomPlot* plot() const;
    [[nodiscard]] const PlotLook& look() const;
    /// After a change of the data or of the range.
    void redraw();
    void restyle();

    void changeEvent(QEvent* event) override;

private:
    struct Private;
    void dress(const PlotLook& look) const;

    std::unique_ptr<Private> f;
};

} // namespace mullion
