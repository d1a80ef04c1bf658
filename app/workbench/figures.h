// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/arguments.h"
#include "app/workbench/figuresubject.h"
#include "core/analysis/textedit.h"
#include "core/base/result.h"

#include <QPalette>
#include <QString>
#include <QStringList>

#include <optional>

namespace mullion::workbench {

/// The figures that can be written with or without a window.
QStringList figureNames();

/// What a figure shows, in one sentence without a full stop.
QString figureSummary(const QString& name);

/// One line per figure: its name and what it shows.
QString figureList();

struct FigureOptions
{
    double widthMm = 160;
    std::optional<double> heightMm; ///< none: what suits the figure
    bool dark = false;
    BytePos from;                 ///< first byte shown, for figures of a stretch
    std::optional<TextEdit> edit; ///< for the ripple; none: the character at `from` changes
};

/// Makes the figure and writes it to `path`; the ending decides the kind of file.
Result<> writeFigure(const QString& name, const FigureSubject& subject,
                     const FigureOptions& options, const std::filesystem::path& path);

/// The same for a command line: opens what it names first.
Result<> writeFigure(const FigureRequest& request);

} // namespace mullion::workbench
