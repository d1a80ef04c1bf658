// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "widgets/text/rulerscene.h"

#include <QString>

namespace mullion {

/// The character a byte belongs to.
struct CharacterAt
{
    ByteRange bytes; ///< empty: the byte is part of no character
    QString label;   ///< a visible stand-in for blanks and controls
};

CharacterAt characterAt(const TextView& text, BytePos byte);

QString hexLabel(std::uint8_t byte);

/// One line of plain words about a byte (or document end) and where its bits went, or about a
/// token and where its bits came from.
QString describeSymbol(const TextView& text, const Trace& trace, const RulerScene& scene,
                       const RulerSymbol& symbol);
QString describeToken(const TextView& text, const Trace& trace, const RulerScene& scene,
                      const RulerToken& token);

} // namespace mullion
