// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <filesystem>
#include <vector>

namespace mullion::workbench {

class RunsPage;

/// Whether a file's name is that of a figure; what is in it is not looked at.
bool isFigureName(const QString& file);

/// Shows what the figure in this file was made from: its runs are selected and its view is as it
/// was. False, and nothing done, when the file carries no recipe of a figure of runs. `remarks`
/// tells what has become of runs that are no longer as they were. `folders`: where else to look.
bool openFigure(const QString& file, RunsPage* page,
                const std::vector<std::filesystem::path>& folders, QStringList& remarks);

} // namespace mullion::workbench
