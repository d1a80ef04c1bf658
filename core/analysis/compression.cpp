// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compression.h"

namespace mullion {

Result<Compression> measureCompression(const Tokenizer& tokenizer, TextView text,
                                       std::stop_token stop)
{
    const auto encoded = tokenizer.encode(text, stop);
    MULLION_TRY(encoded);
    const auto roundTrip = checkRoundTrip(tokenizer, text, *encoded, stop);
    MULLION_TRY(roundTrip);
    return Compression{tokenizer.info().name, tokenizer.info().bitsPerToken,
                       totalsOf(tokenizer.info(), text, TokenCount(encoded->ids.size())),
                       *roundTrip};
}

} // namespace mullion
