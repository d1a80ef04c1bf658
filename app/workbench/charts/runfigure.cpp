// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/runfigure.h"

#include "app/workbench/runs/runviews.h"
#include "app/workbench/textrecipe.h"
#include "app/workbench/theme.h"
#include "widgets/plot/figurerecipe.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
/// Below this a legend of a few rows leaves no room for the curves.
constexpr double kLeastHeightMm = 60;
/// Kinds of view that draw no figure.
constexpr auto kNoFigure = "details";

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion::workbench", text);
}

Result<> noSuchFigure(const QString& name)
{
    return fail(
        ErrorCode::Usage, tr("There is no figure of runs '%1'").arg(name).toStdString(),
        tr("Choose one of: %1").arg(runFigureNames().join(QStringLiteral(", "))).toStdString());
}

/// The runs that the request names, or those that its recipe file was made from.
Result<std::vector<ShownRun>> runsOf(const RunFigureRequest& request)
{
    std::vector<ShownRun> runs;
    for (const QString& path : request.runs) {
        auto run = openShownRun(path.toStdString(), static_cast<int>(runs.size()));
        MULLION_TRY(run);
        runs.push_back(std::move(*run));
    }
    return runs;
}

Result<> write(const QString& name, const std::vector<ShownRun>& runs, const QJsonObject& state,
               const FigureStyle& style, const std::filesystem::path& output)
{
    const auto& kinds = runViewKinds();
    const auto kind = std::ranges::find(kinds, name, &RunViewKind::id);
    if (kind == kinds.end() || !runFigureNames().contains(name))
        return noSuchFigure(name);
    const std::unique_ptr<RunView> view(kind->make(nullptr));
    view->resize((figureSizeMm(name, style) * kUnitsPerMillimetre).toSize());
    view->restoreViewState(state);
    MULLION_TRY(view->prepare(runs));
    const std::optional<FigureContent> content = view->figure();
    if (!content)
        return fail(ErrorCode::Input, tr("There is nothing to draw").toStdString(),
                    tr("Choose runs that have recorded something").toStdString());
    const auto recipe = recipeOf(name, runs, view->viewState(), style);
    MULLION_TRY(recipe);
    return writeRunFigure(*content, *recipe, output);
}

} // namespace

QStringList runFigureNames()
{
    QStringList names;
    for (const RunViewKind& kind : runViewKinds())
        if (kind.id != QLatin1String(kNoFigure))
            names << kind.id;
    return names;
}

QString runFigureList()
{
    QString text;
    for (const RunViewKind& kind : runViewKinds())
        if (kind.id != QLatin1String(kNoFigure))
            text += QStringLiteral("%1  %2\n").arg(kind.id, -9).arg(kind.help);
    return text;
}

QSizeF figureSizeMm(const QString& view, const FigureStyle& style)
{
    const double ratio = view == QLatin1String("positions") ? 0.85 : 0.6;
    return {style.widthMm,
            style.heightMm.value_or(std::max(style.widthMm * ratio, kLeastHeightMm))};
}

Result<> setState(QJsonObject& state, const QString& assignment)
{
    const qsizetype equals = assignment.indexOf(QLatin1Char('='));
    if (equals < 1)
        return fail(ErrorCode::Usage, tr("--set is '%1'").arg(assignment).toStdString(),
                    tr("Give key=value, such as smoothing=median").toStdString());
    const QString value = assignment.mid(equals + 1);
    // Numbers, lists and true or false are JSON; all else is text.
    const QJsonArray parsed = QJsonDocument::fromJson("[" + value.toUtf8() + "]").array();
    state[assignment.left(equals)] = parsed.size() == 1 ? parsed.first() : QJsonValue(value);
    return {};
}

Result<> writeRunFigure(const FigureContent& content, const RunRecipe& recipe,
                        const std::filesystem::path& output)
{
    const QPalette palette = recipe.style.dark ? Theme::darkPalette() : Theme::lightPalette();
    FigureContent styled = content.styled(lookOf(recipe.style, palette));
    styled.recipe = recipe.toJson();
    return mullion::writeFigure(styled, output, figureSizeMm(recipe.view, recipe.style));
}

Result<> writeRunFigure(const RunFigureRequest& request, QStringList& remarks)
{
    const std::filesystem::path output = request.output.toStdString();
    if (request.recipeFile.isEmpty()) {
        const auto runs = runsOf(request);
        MULLION_TRY(runs);
        return write(request.name, *runs, request.state, request.style, output);
    }
    std::error_code ignored;
    const std::filesystem::path file =
        std::filesystem::absolute(request.recipeFile.toStdString(), ignored);
    const auto text = readRecipe(file);
    MULLION_TRY(text);
    if (auto ofText = textRecipeFromJson(*text)) {
        if (ofText->isTextChanged)
            remarks << tr("The text '%1' is not as it was.").arg(ofText->request.from);
        ofText->request.output = request.output;
        return writeFigure(ofText->request);
    }
    const auto recipe = RunRecipe::fromJson(*text, file.string());
    MULLION_TRY(recipe);
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : request.runs)
        folders.emplace_back(folder.toStdString());
    const RunsOfRecipe found = findRunsOf(*recipe, file, folders);
    remarks = found.remarks;
    if (found.runs.empty())
        return fail(ErrorCode::Input, tr("None of the figure's runs was found").toStdString(),
                    tr("Name a folder that they are in with --from").toStdString());
    return write(recipe->view, found.runs, recipe->state, recipe->style, output);
}

} // namespace mullion::workbench
