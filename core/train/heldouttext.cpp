// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/heldouttext.h"

#include "core/base/hash.h"
#include "core/datasets/symboltext.h"
#include "core/text/sequences.h"

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

Result<HeldOutText> drawHeldOutText(const Tokenizer& tokenizer, const CorpusSpec& corpus,
                                    CorpusPart part, const TokenSettings& settings)
{
    ExampleOptions options;
    options.documentsPerSequence = settings.documentsPerSequence;
    options.exampleLength = settings.validationSymbols;
    options.shuffleExamples = std::max<std::uint64_t>(settings.validationTexts, 256);
    const auto stream = ExampleStream::open(corpus, part, options);
    HeldOutText heldOut;
    if (!stream) // nothing was held out, or less than one text: not an error of the run
        return heldOut;
    Bytes raw;
    std::vector<Symbol> symbols(settings.validationSymbols);
    for (std::uint64_t n = 0; n < settings.validationTexts; ++n) {
        MULLION_TRY((*stream)->next(symbols));
        if ((*stream)->pass() > 1)
            break;
        const auto encoded = tokenizer.encode(textOf(symbols).view());
        if (!encoded)
            return fail(encoded.error());
        cut(encoded->ids, static_cast<std::size_t>(settings.context), heldOut);
        heldOut.symbols += symbols.size();
        heldOut.tokens += encoded->ids.size();
        for (const Symbol symbol : symbols) {
            raw.push_back(static_cast<std::uint8_t>(symbol >> 8));
            raw.push_back(static_cast<std::uint8_t>(symbol));
        }
    }
    if (!raw.empty())
        heldOut.hash = identityOf(raw);
    return heldOut;
}

} // namespace mullion
