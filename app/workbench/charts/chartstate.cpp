// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/chartstate.h"

#include <QJsonArray>

namespace mullion::workbench {

namespace {

std::optional<AxisRange> range(const QJsonValue& value)
{
    const QJsonArray ends = value.toArray();
    if (ends.size() != 2 || !(ends[0].toDouble() < ends[1].toDouble()))
        return std::nullopt;
    return AxisRange{ends[0].toDouble(), ends[1].toDouble()};
}

std::optional<double> number(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const CurveChart::View& view)
{
    QJsonObject json;
    if (view.x)
        json[QStringLiteral("x_range")] = QJsonArray{view.x->begin, view.x->end};
    if (view.y)
        json[QStringLiteral("y_range")] = QJsonArray{view.y->begin, view.y->end};
    if (view.cursorA)
        json[QStringLiteral("cursor_a")] = *view.cursorA;
    if (view.cursorB)
        json[QStringLiteral("cursor_b")] = *view.cursorB;
    return json;
}

CurveChart::View chartViewFromJson(const QJsonObject& json)
{
    return {range(json[QStringLiteral("x_range")]), range(json[QStringLiteral("y_range")]),
            number(json[QStringLiteral("cursor_a")]), number(json[QStringLiteral("cursor_b")])};
}

} // namespace mullion::workbench
