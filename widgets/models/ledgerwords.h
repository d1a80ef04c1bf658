// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ledger.h"

#include <QString>

namespace mullion {

/// What an entry of a ledger is called, and what it means in a sentence or two.
QString entryName(LedgerEntry entry);
QString entryTip(LedgerEntry entry);

/// What the places of an entry are: "The dearest symbols", "Windows that waste most", ...
QString entryPlacesTitle(LedgerEntry entry);

/// The same colour (widgets/plot/seriescolor.h) for an entry in every view.
int entryColorIndex(LedgerEntry entry);

} // namespace mullion
