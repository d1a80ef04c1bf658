// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/heldouttext.h"

#include "core/datasets/symboltext.h"

#include <algorithm>

namespace mullion {

namespace {

void cut(const std::vector<TokenId>& ids, std::size_t context, HeldOutText& heldOut)
{
    for (std::size_t first = 0; first < ids.size(); first += context) {
        const auto from = ids.begin() + static_cast<std::ptrdiff_t>(first);
        const auto length = std::min(context, ids.size() - first);
        heldOut.pieces.push_back({{from, from + static_cast<std::ptrdiff_t>(length)}, first});
    }
}

} // namespace

Result<HeldOutText> drawHeldOutText(const Tokenizer& tokenizer, const TextSource& source,
                                    const TokenSettings& settings)
{
    const auto symbols = drawHeldOut(source, {.documentsPerSequence = settings.documentsPerSequence,
                                              .length = settings.validationSymbols,
                                              .texts = settings.validationTexts,
                                              .shuffleAtLeast = 256});
    if (!symbols)
        return fail(symbols.error());
    HeldOutText heldOut;
    heldOut.symbols = symbols->size();
    heldOut.hash = hashOf(*symbols);
    for (std::span<const Symbol> rest = *symbols; !rest.empty();
         rest = rest.subspan(settings.validationSymbols)) {
        const auto encoded =
            tokenizer.encode(textOf(rest.first(settings.validationSymbols)).view());
        if (!encoded)
            return fail(encoded.error());
        cut(encoded->ids, static_cast<std::size_t>(settings.context), heldOut);
        heldOut.tokens += encoded->ids.size();
    }
    return heldOut;
}

} // namespace mullion
