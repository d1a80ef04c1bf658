// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/drawntokens.h"

#include "core/base/cancelled.h"

namespace mullion {

Result<std::vector<TokenId>> drawTokens(LanguageModelState& decoder,
                                        std::span<const TokenId> prompt,
                                        const SamplingOptions& sampling, const DrawLimits& limits,
                                        std::uint32_t vocabulary, const std::stop_token& stop)
{
    const IdRanges all = IdRanges::all(vocabulary);
    Sampler sampler(sampling);
    std::vector<TokenId> ids;
    auto logits = decoder.feed(prompt);
    while (ids.size() < limits.tokens) {
        MULLION_TRY(logits);
        if (stop.stop_requested())
            return fail(cancelled());
        const auto choice = sampler.choose(*logits, all);
        MULLION_TRY(choice);
        if (choice->id == limits.end)
            break;
        ids.push_back(choice->id);
        if (ids.size() < limits.tokens)
            logits = decoder.feed(std::span(&ids.back(), 1));
    }
    return ids;
}

} // namespace mullion
