// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/symbol.h"

#include <QString>

#include <span>

namespace mullion {

/// Bytes as one line of text that hides nothing: valid UTF-8 as it is, a line end as ↵, a tab as ⇥,
/// a space at either end as ␣, other control bytes and bytes that are no character as <E2>. Longer
/// than `mostBytes`: cut, with an ellipsis.
QString printableBytes(ByteView bytes, std::size_t mostBytes = 96);

/// The same for a string that may hold the end of a document, shown as <end>.
QString printableSymbols(std::span<const Symbol> symbols, std::size_t mostSymbols = 96);

/// The mark that stands for the end of a document.
QString endOfDocumentMark();

/// Bytes as hexadecimal pairs, for tool tips.
QString hexBytes(ByteView bytes, std::size_t mostBytes = 32);

} // namespace mullion
