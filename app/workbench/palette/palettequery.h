// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/palette/paletteentry.h"

#include <QStringList>

#include <optional>

namespace mullion::workbench {

/// What was typed into the command palette.
struct PaletteQuery
{
    std::optional<PaletteKind> kind; ///< nothing: all kinds
    QStringList words;

    static PaletteQuery parse(const QString& text);

    /// How well the entry fits, more is better; nothing when a word is missing. Words are looked
    /// for in title and detail, in any order, large and small letters alike.
    [[nodiscard]] std::optional<int> score(const PaletteEntry& entry) const;
};

/// The entries that fit, best first; entries that fit equally well keep their order. At most
/// `limit`.
std::vector<PaletteEntry> bestEntries(const PaletteQuery& query, std::vector<PaletteEntry> entries,
                                      std::size_t limit);

/// The character that asks for this kind alone.
QChar prefixOf(PaletteKind kind);

} // namespace mullion::workbench
