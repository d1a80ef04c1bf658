// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>

class QPaintDevice;
class QPainter;

namespace mullion {

struct PlotLook;

/// The kinds of file a figure can be written to, by the ending of its name.
enum class FigureFormat
{
    Pdf,
    Svg,
    Png,
    Csv
};

/// Error `Usage` names the endings there are.
Result<FigureFormat> figureFormatOf(const std::filesystem::path& path);

/// Something that can be painted at any size and whose numbers can be read.
struct FigureContent
{
    QString title; ///< goes into the file's metadata

    /// Paints a rectangle of this size; one unit is 1/96 inch and `scale` device units long. Fonts
    /// must be given in pixels, so that they keep their size on every device. Text must stay text:
    /// no pixmaps.
    std::function<void(QPaintDevice& device, double scale, QSizeF size)> paint;

    /// The numbers behind the picture, with a heading line.
    std::function<std::string()> csv;

    /// The same in another look; empty for a figure that has one look only.
    std::function<FigureContent(const PlotLook& look)> styled;

    /// JSON of what the figure was made from; the file carries it (figurerecipe.h). Empty: none.
    std::string recipe;
};

/// A FigureContent::paint for what draws in units of 1/96 inch: makes the painter and scales it.
std::function<void(QPaintDevice&, double, QSizeF)>
paintInUnits(std::function<void(QPainter& painter, QSizeF size)> draw);

/// Writes the figure whole or not at all. The same content gives the same bytes.
Result<> writeFigure(const FigureContent& figure, const std::filesystem::path& path,
                     QSizeF millimetres);

} // namespace mullion
