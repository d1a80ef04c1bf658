// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/totals.h"

namespace mullion {

namespace {

double quotient(std::uint64_t a, std::uint64_t b)
{
    return b == 0 ? 0.0 : static_cast<double>(a) / static_cast<double>(b);
}

} // namespace

double Totals::bytesPerToken() const
{
    return quotient(symbols(), tokens);
}

double Totals::bitsPerByte() const
{
    return quotient(codeBits, symbols());
}

double Totals::ratio() const
{
    return quotient(8 * symbols(), codeBits);
}

Totals totalsOf(const TokenizerInfo& info, TextView text, TokenCount tokens)
{
    Totals totals;
    totals.bytes = text.bytes.size();
    totals.ends = text.documentEnds.size();
    totals.tokens = tokens.value();
    totals.codeBits = tokens.value() * static_cast<std::uint64_t>(info.bitsPerToken);
    if (info.tokensPerWindow > 0)
        totals.windows = tokens.value() / static_cast<std::uint64_t>(info.tokensPerWindow);
    return totals;
}

} // namespace mullion
