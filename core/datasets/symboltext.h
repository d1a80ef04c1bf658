// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/tokenize/symbolcursor.h"

#include <span>

namespace mullion {

/// Symbols as the text they came from.
inline Text textOf(std::span<const Symbol> symbols)
{
    Text text;
    text.bytes.reserve(symbols.size());
    for (const Symbol symbol : symbols)
        append(text, symbol);
    return text;
}

} // namespace mullion
