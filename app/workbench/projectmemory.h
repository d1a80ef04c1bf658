// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace mullion::workbench {

/// What the window showed of a project when it was left, to be shown again when it is opened.
struct ProjectView
{
    QString text;           ///< path; empty: none
    QStringList tokenizers; ///< of the panes, left to right
    bool isOnRuns = false;
    QJsonObject runs; ///< of the Runs page: runspagestate.h

    friend bool operator==(const ProjectView&, const ProjectView&) = default;
};

/// Kept in the user's settings, for the projects that were left last. An empty folder stands for
/// work without a project.
void rememberProject(const std::filesystem::path& folder, const ProjectView& view);
/// Nothing for a project that was never left.
std::optional<ProjectView> recallProject(const std::filesystem::path& folder);

} // namespace mullion::workbench
