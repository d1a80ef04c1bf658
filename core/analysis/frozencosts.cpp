// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/frozencosts.h"

#include "core/base/cancelled.h"
#include "core/bytemodel/frozenlanes.h"
#include "core/coding/integersoftmax.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mullion {

namespace {

constexpr std::size_t kMostLanes = 32;

} // namespace

SymbolCost costUnder(std::span<const float> logits, Symbol symbol)
{
    const auto most = static_cast<double>(std::ranges::max(logits));
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - most);
    const double nats = std::log(sum) + most - static_cast<double>(logits[symbol]);
    return {nats / std::numbers::ln2, integerSoftmax(logits).bits(symbol)};
}

FrozenCosts::FrozenCosts(std::shared_ptr<const FrozenModel> model)
    : m_model(std::move(model))
{
}

Result<std::vector<SymbolCost>> FrozenCosts::of(std::span<const std::vector<Symbol>> texts,
                                                std::stop_token stop) const
{
    struct Running
    {
        std::span<const Symbol> text;
        std::size_t done = 1;  ///< symbols whose costs are known
        std::size_t first = 0; ///< cost of its first symbol among all
    };
    std::size_t symbols = 0;
    std::size_t longest = 0;
    for (const auto& text : texts) {
        symbols += text.size();
        longest = std::max(longest, text.size());
    }
    std::vector<SymbolCost> costs(symbols);
    const std::size_t count = std::min(kMostLanes, texts.size());
    if (symbols == 0)
        return costs;
    const auto lanes = m_model->openFrozenLanes(count, longest);
    MULLION_TRY(lanes);

    std::vector<Running> running(count);
    std::vector<ByteModelLanes::Step> steps;
    std::vector<float> logits(count * kAlphabetSize);
    std::size_t next = 0;  // text to begin with
    std::size_t place = 0; // of its first cost
    const auto takeText = [&](std::uint32_t lane) {
        Running& taken = running[lane];
        taken = {};
        while (next < texts.size()) {
            const auto& text = texts[next++];
            if (!text.empty())
                costs[place] = costUnder(m_model->firstLogits(), text[0]);
            taken = {text, 1, place};
            place += text.size();
            if (text.size() > 1) {
                (*lanes)->reset(lane);
                return;
            }
        }
    };
    const auto isDone = [](const Running& lane) { return lane.done >= lane.text.size(); };
    for (std::uint32_t lane = 0; lane < count; ++lane)
        takeText(lane);
    for (;;) {
        if (stop.stop_requested())
            return fail(cancelled());
        steps.clear();
        for (std::uint32_t lane = 0; lane < count; ++lane) {
            if (!isDone(running[lane]))
                steps.push_back({lane, running[lane].text[running[lane].done - 1]});
        }
        if (steps.empty())
            return costs;
        MULLION_TRY((*lanes)->stepLogits(steps, logits));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            Running& lane = running[steps[i].lane];
            costs[lane.first + lane.done] = costUnder(
                std::span(logits).subspan(i * kAlphabetSize, kAlphabetSize), lane.text[lane.done]);
            ++lane.done;
            if (isDone(lane))
                takeText(steps[i].lane);
        }
    }
}

} // namespace mullion
