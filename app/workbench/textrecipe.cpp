// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/textrecipe.h"

#include "core/base/hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr int kVersion = 1;

QString absolutePath(const std::filesystem::path& path)
{
    std::error_code ignored;
    return QString::fromStdString(std::filesystem::absolute(path, ignored).string());
}

QString hashOf(const std::filesystem::path& file)
{
    const auto identity = identityOfFile(file);
    return identity ? QString::fromStdString(identity->hash) : QString();
}

} // namespace

std::string textRecipe(const QString& figure, const FigureSubject& subject,
                       const FigureOptions& options)
{
    const std::filesystem::path& file = subject.text.path;
    if (file.empty())
        return {};
    QJsonArray tokenizers;
    for (const PaneState& pane : subject.panes) {
        std::error_code missing;
        const bool isFile = std::filesystem::exists(pane.source, missing);
        tokenizers.append(isFile ? absolutePath(pane.source) : QString::fromStdString(pane.source));
    }
    QJsonObject json{{QStringLiteral("mullion_figure"), kVersion},
                     {QStringLiteral("figure"), figure},
                     {QStringLiteral("text"), absolutePath(file)},
                     {QStringLiteral("text_hash"), hashOf(file)},
                     {QStringLiteral("tokenizers"), tokenizers},
                     {QStringLiteral("width_mm"), options.widthMm},
                     {QStringLiteral("dark"), options.dark},
                     {QStringLiteral("offset"), static_cast<qint64>(options.from.value())}};
    if (options.heightMm)
        json[QStringLiteral("height_mm")] = *options.heightMm;
    if (options.edit) {
        const auto& bytes = options.edit->inserted;
        json[QStringLiteral("offset")] = static_cast<qint64>(options.edit->at.value());
        json[QStringLiteral("change")] = QString::fromUtf8(
            reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<RecipeOfText> textRecipeFromJson(const std::string& text)
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    RecipeOfText recipe;
    recipe.request.name = json[QStringLiteral("figure")].toString();
    recipe.request.from = json[QStringLiteral("text")].toString();
    if (json[QStringLiteral("mullion_figure")].toInt() != kVersion || recipe.request.from.isEmpty()
        || !figureNames().contains(recipe.request.name))
        return std::nullopt;
    for (const QJsonValue& tokenizer : json[QStringLiteral("tokenizers")].toArray())
        recipe.request.tokenizers << tokenizer.toString();
    const double width = json[QStringLiteral("width_mm")].toDouble();
    if (width >= 20 && width <= 1000)
        recipe.request.widthMm = width;
    const double height = json[QStringLiteral("height_mm")].toDouble();
    if (height >= 20 && height <= 1000)
        recipe.request.heightMm = height;
    recipe.request.dark = json[QStringLiteral("dark")].toBool();
    recipe.request.offset =
        static_cast<quint64>(std::max<qint64>(json[QStringLiteral("offset")].toInteger(), 0));
    recipe.request.change = json[QStringLiteral("change")].toString();
    recipe.isTextChanged =
        json[QStringLiteral("text_hash")].toString() != hashOf(recipe.request.from.toStdString());
    return recipe;
}

} // namespace mullion::workbench
