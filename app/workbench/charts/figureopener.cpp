// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/figureopener.h"

#include "app/workbench/charts/runrecipe.h"
#include "app/workbench/runs/runspage.h"
#include "widgets/plot/figurefile.h"
#include "widgets/plot/figurerecipe.h"

#include <QTabWidget>

namespace mullion::workbench {

bool isFigureName(const QString& file)
{
    return figureFormatOf(file.toStdString()).has_value();
}

bool openFigure(const QString& file, RunsPage* page,
                const std::vector<std::filesystem::path>& folders, QStringList& remarks)
{
    const auto text = readRecipe(file.toStdString());
    const auto recipe = text ? RunRecipe::fromJson(*text, file.toStdString())
                             : Result<RunRecipe>(fail(text.error()));
    RunView* view = recipe ? page->view(recipe->view) : nullptr;
    if (!view)
        return false;
    const RunsOfRecipe found = findRunsOf(*recipe, file.toStdString(), folders);
    remarks = found.remarks;
    QStringList paths;
    for (const ShownRun& run : found.runs)
        paths << QString::fromStdString(run.path.string());
    view->restoreViewState(recipe->state);
    page->addFolders(paths);
    page->select(paths);
    page->tabs()->setCurrentWidget(view);
    return true;
}

} // namespace mullion::workbench
