// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace mullion::workbench {

class RunView;

/// One kind of tab of the Runs page.
struct RunViewKind
{
    QString id; ///< "curves": in settings, recipes and on the command line; never translated
    QString title;
    QString help;
    std::function<RunView*(QWidget* parent)> make;
};

/// All kinds in the order of their tabs.
const std::vector<RunViewKind>& runViewKinds();

} // namespace mullion::workbench
