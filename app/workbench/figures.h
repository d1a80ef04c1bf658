// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/arguments.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace mullion::workbench {

/// The figures that can be written without a window.
QStringList figureNames();

/// One line per figure: its name and what it shows.
QString figureList();

/// Opens what the request names, makes the figure and writes it.
Result<> writeFigure(const FigureRequest& request);

} // namespace mullion::workbench
