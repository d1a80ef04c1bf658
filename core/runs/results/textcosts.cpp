// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/textcosts.h"

#include "core/base/cancelled.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace mullion {

namespace {

double bitsUnder(std::span<const float> logits, std::uint32_t id)
{
    const double highest = *std::ranges::max_element(logits);
    const double sum =
        std::transform_reduce(logits.begin(), logits.end(), 0.0, std::plus<>(),
                              [highest](float logit) { return std::exp(logit - highest); });
    return (highest + std::log(sum) - logits[id]) * std::numbers::log2e;
}

} // namespace

double TextCosts::bits() const
{
    return std::transform_reduce(tokens.begin(), tokens.end(), 0.0, std::plus<>(),
                                 [](const CostedToken& token) { return token.bits; });
}

Result<TextCosts> costsOf(const LanguageModel& model, const Tokenizer& tokenizer, TextView text,
                          const std::stop_token& stop)
{
    TextCosts costs;
    const auto traced = tokenizer.trace(
        text,
        [&](TokenBlock&& block) {
            for (std::size_t i = 0; i < block.ids.size(); ++i)
                costs.tokens.push_back({block.ids[i], block.spanBytes[i], 0});
            return true;
        },
        stop);
    MULLION_TRY(traced);
    const auto state = model.open();
    MULLION_TRY(state);
    auto logits = (*state)->feed({});
    for (CostedToken& token : costs.tokens) {
        MULLION_TRY(logits);
        if (stop.stop_requested())
            return fail(cancelled());
        if (token.id >= logits->size())
            return fail(ErrorCode::Usage,
                        fmt::format("Token {} of '{}' is none of the {} that the model knows",
                                    token.id, tokenizer.info().name, logits->size()),
                        "Give the tokenizer that the model was trained with");
        token.bits = bitsUnder(*logits, token.id);
        logits = (*state)->feed({&token.id, 1});
    }
    MULLION_TRY(logits);
    return costs;
}

std::vector<double> bitsOfBytes(const TextCosts& costs)
{
    std::vector<double> bits;
    double waiting = 0;
    for (const CostedToken& token : costs.tokens) {
        waiting += token.bits;
        if (token.bytes == 0)
            continue;
        bits.insert(bits.end(), token.bytes, waiting / token.bytes);
        waiting = 0;
    }
    return bits;
}

} // namespace mullion
