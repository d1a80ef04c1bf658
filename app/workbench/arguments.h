// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/charts/runfigure.h"
#include "core/base/result.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace mullion::workbench {

/// A figure that is to be written without a window.
struct FigureRequest
{
    QString name;
    QString from; ///< project or text
    QStringList tokenizers;
    QString output;
    double widthMm = 160;
    std::optional<double> heightMm; ///< none: what suits the figure
    bool dark = false;
    quint64 offset = 0; ///< first byte shown
    QString change;     ///< what its character becomes in the ripple; empty: an "x"
};

/// What the command line asks for.
struct Arguments
{
    QStringList paths;
    std::optional<FigureRequest> figure;
    std::optional<RunFigureRequest> runFigure;
    QString theme;           ///< empty: as chosen last
    QString immediateOutput; ///< text of --help, --version or --figure list; then the program ends
};

/// Error `Usage` in one sentence, for exit code 2.
Result<Arguments> parseArguments(const QStringList& arguments);

} // namespace mullion::workbench
