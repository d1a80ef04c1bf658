// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace mullion::workbench {

class RunsPage;

/// What the page shows, as data: the selected runs, the tab, and what was chosen in each view.
QJsonObject pageStateOf(const RunsPage& page);
/// Runs that are no longer there are left out, unknown views and words too.
void restorePageState(RunsPage& page, const QJsonObject& state);

} // namespace mullion::workbench
