// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"
#include "widgets/plot/figurestyle.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

#include <filesystem>
#include <string>
#include <vector>

namespace mullion::workbench {

/// A run as a figure has seen it.
struct RecipeRun
{
    std::filesystem::path path;   ///< absolute
    std::string specHash;         ///< identity of spec.json: the run is the same
    std::uint64_t eventBytes = 0; ///< length of events.jsonl: how much there was to draw
    int colorIndex = 0;
};

/// What a figure of runs was made from; its file carries it.
struct RunRecipe
{
    Q_DECLARE_TR_FUNCTIONS(RunRecipe)

public:
    QString view; ///< id of the kind of view
    std::vector<RecipeRun> runs;
    QJsonObject state; ///< of the view
    FigureStyle style;

    /// On one line; the same text for the same recipe.
    [[nodiscard]] std::string toJson() const;
    /// Error (`Input`): no recipe of a figure of runs. `origin` names the file in messages.
    static Result<RunRecipe> fromJson(const std::string& text, const std::string& origin);
};

/// Error (`Input`): a run's spec.json cannot be read.
Result<RunRecipe> recipeOf(const QString& view, const std::vector<ShownRun>& runs,
                           const QJsonObject& state, const FigureStyle& style);

struct RunsOfRecipe
{
    std::vector<ShownRun> runs;
    QStringList remarks; ///< a sentence for each run that was moved, has changed or is gone
};

/// Looks for the runs where they were, then as they lie beside `file`, then by their spec among
/// the runs below `folders`.
RunsOfRecipe findRunsOf(const RunRecipe& recipe, const std::filesystem::path& file,
                        const std::vector<std::filesystem::path>& folders);

/// A run as views take it. Error (`Input`): no run folder.
Result<ShownRun> openShownRun(const std::filesystem::path& path, int colorIndex);

} // namespace mullion::workbench
