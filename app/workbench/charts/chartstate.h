// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/curvechart.h"

#include <QJsonObject>

namespace mullion::workbench {

/// Ranges and cursors of a chart as data; what is not chosen is left out.
QJsonObject toJson(const CurveChart::View& view);
CurveChart::View chartViewFromJson(const QJsonObject& json);

} // namespace mullion::workbench
