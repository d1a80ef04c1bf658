// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/runrecipe.h"

#include "core/base/hash.h"
#include "core/runs/runfolder.h"
#include "core/runs/runindex.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace mullion::workbench {

namespace {

constexpr int kVersion = 1;
constexpr std::size_t kMostRuns = 10'000;

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion::workbench", text);
}

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

std::string specHash(const std::filesystem::path& run)
{
    const auto identity = identityOfFile(RunFolder(run).specFile());
    return identity ? identity->hash : std::string();
}

std::uint64_t eventBytes(const std::filesystem::path& run)
{
    std::error_code missing;
    const auto size = std::filesystem::file_size(RunFolder(run).eventsFile(), missing);
    return missing ? 0 : size;
}

/// Where the run lies now; empty: nowhere.
std::filesystem::path find(const RecipeRun& run, const std::filesystem::path& file,
                           const std::vector<std::filesystem::path>& folders)
{
    // A folder whose spec is another one is the second choice: it may be the run, trained anew.
    if (specHash(run.path) == run.specHash)
        return run.path;
    // Figures travel with their runs: the longest end of the old path that lies beside the file.
    std::filesystem::path end;
    std::vector<std::filesystem::path> ends;
    for (auto part = run.path; part.has_filename(); part = part.parent_path())
        ends.push_back(end = end.empty() ? part.filename() : part.filename() / end);
    for (auto beside = ends.rbegin(); beside != ends.rend(); ++beside)
        for (const auto& base : {file.parent_path(), file.parent_path().parent_path()})
            if (!base.empty() && specHash(base / *beside) == run.specHash)
                return base / *beside;
    for (const std::filesystem::path& folder : folders)
        for (const std::filesystem::path& candidate : findRuns(folder))
            if (specHash(candidate) == run.specHash)
                return candidate;
    return specHash(run.path).empty() ? std::filesystem::path() : run.path;
}

} // namespace

std::string RunRecipe::toJson() const
{
    QJsonArray list;
    for (const RecipeRun& run : runs)
        list.append(
            QJsonObject{{QStringLiteral("path"), text(run.path)},
                        {QStringLiteral("spec"), QString::fromStdString(run.specHash)},
                        {QStringLiteral("event_bytes"), static_cast<qint64>(run.eventBytes)},
                        {QStringLiteral("color"), run.colorIndex}});
    const QJsonObject json{{QStringLiteral("mullion_figure"), kVersion},
                           {QStringLiteral("figure"), view},
                           {QStringLiteral("runs"), list},
                           {QStringLiteral("state"), state},
                           {QStringLiteral("style"), mullion::toJson(style)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

Result<RunRecipe> RunRecipe::fromJson(const std::string& text, const std::string& origin)
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const QJsonArray list = json[QStringLiteral("runs")].toArray();
    if (json[QStringLiteral("mullion_figure")].toInt() != kVersion || list.isEmpty()
        || static_cast<std::size_t>(list.size()) > kMostRuns)
        return fail(ErrorCode::Input,
                    tr("The recipe in '%1' is none of a figure of runs")
                        .arg(QString::fromStdString(origin))
                        .toStdString(),
                    tr("Open a figure that was made from runs").toStdString());
    RunRecipe recipe;
    recipe.view = json[QStringLiteral("figure")].toString();
    recipe.state = json[QStringLiteral("state")].toObject();
    recipe.style = figureStyleFromJson(json[QStringLiteral("style")].toObject());
    for (const QJsonValue& value : list) {
        const QJsonObject run = value.toObject();
        recipe.runs.push_back(
            {run[QStringLiteral("path")].toString().toStdString(),
             run[QStringLiteral("spec")].toString().toStdString(),
             static_cast<std::uint64_t>(run[QStringLiteral("event_bytes")].toInteger()),
             run[QStringLiteral("color")].toInt()});
    }
    return recipe;
}

Result<RunRecipe> recipeOf(const QString& view, const std::vector<ShownRun>& runs,
                           const QJsonObject& state, const FigureStyle& style)
{
    RunRecipe recipe{view, {}, state, style};
    for (const ShownRun& run : runs) {
        std::error_code ignored;
        std::filesystem::path path = std::filesystem::absolute(run.path, ignored);
        path = path.lexically_normal();
        if (!path.has_filename()) // "run/" is the same as "run"
            path = path.parent_path();
        const auto identity = identityOfFile(RunFolder(path).specFile());
        MULLION_TRY(identity);
        recipe.runs.push_back({path, identity->hash, eventBytes(path), run.colorIndex});
    }
    return recipe;
}

RunsOfRecipe findRunsOf(const RunRecipe& recipe, const std::filesystem::path& file,
                        const std::vector<std::filesystem::path>& folders)
{
    RunsOfRecipe found;
    for (const RecipeRun& run : recipe.runs) {
        const std::filesystem::path path = find(run, file, folders);
        auto shown =
            path.empty() ? fail(ErrorCode::Input, "", "") : openShownRun(path, run.colorIndex);
        if (!shown) {
            found.remarks << tr("The run '%1' is gone; open the folder that it was moved to.")
                                 .arg(text(run.path));
            continue;
        }
        if (specHash(path) != run.specHash)
            found.remarks
                << tr("In '%1' lies another run than the figure was made from.").arg(text(path));
        else if (path != run.path)
            found.remarks << tr("The run '%1' was found in '%2'.").arg(text(run.path), text(path));
        if (const auto bytes = eventBytes(path);
            specHash(path) == run.specHash && bytes != run.eventBytes)
            found.remarks << (bytes > run.eventBytes
                                  ? tr("The run '%1' has gone on since.")
                                  : tr("The run '%1' has less events than it had."))
                                 .arg(text(path));
        found.runs.push_back(std::move(*shown));
    }
    return found;
}

Result<ShownRun> openShownRun(const std::filesystem::path& path, int colorIndex)
{
    auto summary = summarize(path);
    MULLION_TRY(summary);
    // Damaged labels change only a name.
    RunLabels labels = readLabels(path).value_or(RunLabels{});
    const int color = labels.colorIndex.value_or(colorIndex);
    return ShownRun{path, std::move(*summary), std::move(labels), color};
}

} // namespace mullion::workbench
