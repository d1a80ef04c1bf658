// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/tokenize/trace.h"

#include <QString>

namespace mullion {

/// A token's bits as digits, the first highest; empty when the id has no such code (an end of
/// document beside 256 byte values).
QString codeBitsOf(TokenId id, int bitsPerToken);

/// Bytes for a reader: characters in quotes, other bytes as <FF>; no more than about `limit`.
QString quoted(ByteView bytes, std::size_t limit = 40);

/// What there is to say about the byte (or document end) at a place and its token, in lines of
/// plain words. `trace` may be null.
QString tipForByte(const TextView& text, const Trace* trace, BytePos byte);
QString tipForEnd(const TextView& text, const Trace* trace, std::uint64_t end);
QString tipForToken(const TextView& text, const Trace& trace, TokenPos token);

} // namespace mullion
