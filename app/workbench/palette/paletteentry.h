// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace mullion::workbench {

/// What one looks for in the command palette. A prefix of the query asks for one kind alone.
enum class PaletteKind
{
    Command, ///< ">"
    Run,     ///< "@"
    Text,    ///< "/"
    Token    ///< "#"
};

/// A line of the command palette.
struct PaletteEntry
{
    PaletteKind kind = PaletteKind::Command;
    QString title;
    QString detail; ///< what it does or where it is; is searched too
    QString keys;   ///< shortcut in words
    std::function<void()> choose;
};

/// Entries that may fit the words; they are filtered and sorted afterwards. Called at each
/// keystroke, so it must return at once.
using PaletteSource = std::function<std::vector<PaletteEntry>(const QString& words)>;

} // namespace mullion::workbench
