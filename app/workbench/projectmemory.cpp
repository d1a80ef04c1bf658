// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/projectmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

namespace mullion::workbench {

namespace {

constexpr auto kKey = "projects";
constexpr int kMostProjects = 50;

QString nameOf(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(folder, error);
    return QString::fromStdString((error ? folder : whole).string());
}

/// The newest first.
QJsonArray storedProjects()
{
    const QByteArray text = QSettings().value(QLatin1String(kKey)).toByteArray();
    return QJsonDocument::fromJson(text).array();
}

QStringList stringsIn(const QJsonValue& value)
{
    QStringList strings;
    for (const QJsonValue& one : value.toArray())
        strings << one.toString();
    return strings;
}

} // namespace

void rememberProject(const std::filesystem::path& folder, const ProjectView& view)
{
    const QString name = nameOf(folder);
    QJsonArray kept{QJsonObject{
        {QStringLiteral("folder"), name},
        {QStringLiteral("text"), view.text},
        {QStringLiteral("tokenizers"), QJsonArray::fromStringList(view.tokenizers)},
        {QStringLiteral("isOnRuns"), view.isOnRuns},
        {QStringLiteral("runs"), view.runs},
    }};
    for (const QJsonValue& other : storedProjects())
        if (other[QLatin1String("folder")].toString() != name && kept.size() < kMostProjects)
            kept.append(other);
    QSettings().setValue(QLatin1String(kKey), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

std::optional<ProjectView> recallProject(const std::filesystem::path& folder)
{
    const QString name = nameOf(folder);
    for (const QJsonValue& stored : storedProjects()) {
        if (stored[QLatin1String("folder")].toString() != name)
            continue;
        ProjectView view;
        view.text = stored[QLatin1String("text")].toString();
        view.tokenizers = stringsIn(stored[QLatin1String("tokenizers")]);
        view.isOnRuns = stored[QLatin1String("isOnRuns")].toBool();
        view.runs = stored[QLatin1String("runs")].toObject();
        return view;
    }
    return {};
}

} // namespace mullion::workbench
