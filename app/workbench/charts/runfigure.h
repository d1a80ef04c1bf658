// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/charts/runrecipe.h"
#include "widgets/plot/figurefile.h"

#include <QString>
#include <QStringList>

namespace mullion::workbench {

/// The figures of runs: ids of the kinds of view that have one.
QStringList runFigureNames();

/// One line per figure: its name and what it shows.
QString runFigureList();

/// What a command line asks for.
struct RunFigureRequest
{
    QString name;
    QStringList runs;
    QJsonObject state;
    FigureStyle style;
    QString recipeFile; ///< make the figure of this file again; name, runs and state are its own
    QString output;
};

/// Without a window and without a display. What has changed since a recipe was written is told in
/// `remarks`.
Result<> writeRunFigure(const RunFigureRequest& request, QStringList& remarks);

/// A figure in the look that the recipe says, which its file will carry.
Result<> writeRunFigure(const FigureContent& content, const RunRecipe& recipe,
                        const std::filesystem::path& output);

/// As high as suits what the view shows, where the style says nothing.
QSizeF figureSizeMm(const QString& view, const FigureStyle& style);

/// "x_range=[0,100]" and the like as a value of a view's state. Error (`Usage`): no '=' in it.
Result<> setState(QJsonObject& state, const QString& assignment);

} // namespace mullion::workbench
