// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/palette/paletteentry.h"

#include <QList>
#include <QStringList>

class QAction;

namespace mullion {
class RunListModel;
}

namespace mullion::workbench {

class Workspace;

/// Enabled actions that have a text.
PaletteSource commandSource(const QList<QAction*>& actions);

/// Texts of the project and what was open before. `open`: given a path.
PaletteSource textSource(const Workspace* workspace, const QStringList& recent,
                         std::function<void(const QString&)> open);

/// All runs that are known. `open`: given the path of a run.
PaletteSource runSource(const RunListModel* runs, std::function<void(const QString&)> open);

/// Tokens of the first pane's text that are, or hold, the words; choosing one goes to its next use.
PaletteSource tokenSource(Workspace* workspace);

} // namespace mullion::workbench
