// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace mullion {

/// Every control below `root`, shown or not, that has no tool tip (or,
/// with tips for its places, no description), says no name to a screen reader,
/// or cannot be reached by the keyboard; one line for each.
QStringList controlFaults(const QWidget* root);

/// Keys that two actions of the window under `root` claim, so that neither of them gets it.
QStringList doubleShortcuts(const QWidget* root);

/// Every text that `root` and what is below show or say: titles, labels, tips, names, menus, heads
/// of tables, entries of lists.
QStringList shownTexts(const QWidget* root);

} // namespace mullion
