// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figurestyle.h"

#include <algorithm>

namespace mullion {

namespace {

constexpr double kUnitsPerPoint = 96.0 / 72;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

double within(const QJsonObject& json, const char* key, double least, double most, double usual)
{
    const double value = json[QLatin1String(key)].toDouble(usual);
    return value >= least && value <= most ? value : usual;
}

} // namespace

QJsonObject toJson(const FigureStyle& style)
{
    QJsonObject json{{QStringLiteral("width_mm"), style.widthMm},
                     {QStringLiteral("font_pt"), style.fontPt},
                     {QStringLiteral("line_pt"), style.lineWidthPt},
                     {QStringLiteral("palette"), text(idOf(style.series))},
                     {QStringLiteral("dark"), style.dark},
                     {QStringLiteral("note"), style.note},
                     {QStringLiteral("legend"), style.legend}};
    if (style.heightMm)
        json[QStringLiteral("height_mm")] = *style.heightMm;
    if (!style.fontFamily.isEmpty())
        json[QStringLiteral("font")] = style.fontFamily;
    return json;
}

FigureStyle figureStyleFromJson(const QJsonObject& json)
{
    FigureStyle style;
    style.widthMm = within(json, "width_mm", 20, 1000, style.widthMm);
    if (json.contains(QStringLiteral("height_mm")))
        style.heightMm = within(json, "height_mm", 20, 1000, style.widthMm / 2);
    style.fontFamily = json[QStringLiteral("font")].toString();
    style.fontPt = within(json, "font_pt", 3, 72, style.fontPt);
    style.lineWidthPt = within(json, "line_pt", 0.1, 20, style.lineWidthPt);
    style.series = seriesPaletteNamed(json[QStringLiteral("palette")].toString().toStdString())
                       .value_or(style.series);
    style.dark = json[QStringLiteral("dark")].toBool(style.dark);
    style.note = json[QStringLiteral("note")].toBool(style.note);
    style.legend = json[QStringLiteral("legend")].toBool(style.legend);
    return style;
}

PlotLook lookOf(const FigureStyle& style, const QPalette& palette)
{
    PlotLook look;
    look.palette = palette;
    if (!style.fontFamily.isEmpty())
        look.font.setFamily(style.fontFamily);
    look.font.setPixelSize(std::max(1, qRound(style.fontPt * kUnitsPerPoint)));
    look.lineWidth = style.lineWidthPt * kUnitsPerPoint;
    look.series = style.series;
    look.note = style.note;
    look.legend = style.legend;
    look.columnsPerUnit = 3;
    return look;
}

} // namespace mullion
