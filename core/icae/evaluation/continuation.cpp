// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/continuation.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// Mean of each text.
Result<std::vector<double>> natsPerToken(const ContextModel& model,
                                         std::span<const DecoderText> texts)
{
    const auto costs = model.costs(texts);
    MULLION_TRY(costs);
    std::vector<double> means;
    for (const auto& text : *costs) {
        double sum = 0;
        for (const TokenCost& cost : text)
            sum += cost.nats;
        means.push_back(sum / static_cast<double>(text.size()));
    }
    return means;
}

} // namespace

Result<std::vector<ContinuationFigures>> measureContinuation(const ContextModel& model,
                                                             std::span<const TokenIds> passages,
                                                             const ContinuationOptions& options)
{
    std::vector<ContinuationFigures> all;
    if (passages.empty() || options.contextTokens.empty())
        return all;
    const std::size_t needed =
        std::size_t{options.contextTokens.back()} + options.continuationTokens;
    std::vector<DecoderText> without;
    for (const TokenIds& passage : passages) {
        if (passage.size() < needed)
            return fail(ErrorCode::Usage,
                        fmt::format("A passage of {} tokens is too short for {} of context and {} "
                                    "of continuation",
                                    passage.size(), options.contextTokens.back(),
                                    options.continuationTokens),
                        "Draw longer passages");
        without.push_back({nullptr,
                           SlotTask::Continue,
                           {},
                           {passage.end() - options.continuationTokens, passage.end()}});
    }
    const auto none = natsPerToken(model, without);
    MULLION_TRY(none);

    for (const std::uint32_t tokens : options.contextTokens) {
        std::vector<TokenIds> contexts;
        for (const TokenIds& passage : passages) {
            const auto end = passage.end() - options.continuationTokens;
            contexts.emplace_back(end - tokens, end);
        }
        const auto slots = model.compress(contexts, {options.slots});
        MULLION_TRY(slots);
        std::vector<DecoderText> withSlots = without;
        std::vector<DecoderText> withContext = without;
        double slotCount = 0;
        for (std::size_t i = 0; i < contexts.size(); ++i) {
            withSlots[i].slots = &(*slots)[i];
            withContext[i].prompt = std::move(contexts[i]);
            slotCount += (*slots)[i].count();
        }
        const auto fromSlots = natsPerToken(model, withSlots);
        MULLION_TRY(fromSlots);
        const auto fromContext = natsPerToken(model, withContext);
        MULLION_TRY(fromContext);

        std::vector<double> losses(passages.size());
        std::ranges::transform(*fromSlots, *fromContext, losses.begin(), std::minus<>());
        // All continuations are equally long: the mean of means is that of all tokens.
        all.push_back({tokens, slotCount / static_cast<double>(passages.size()), passages.size(),
                       spreadOf(*fromSlots).mean, spreadOf(*fromContext).mean, spreadOf(*none).mean,
                       spreadOf(losses)});
    }
    return all;
}

} // namespace mullion
