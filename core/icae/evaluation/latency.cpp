// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/latency.h"

#include "core/icae/evaluation/spread.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace mullion {

namespace {

/// Seconds of each repetition; the first one, which warms up, does not count.
template <class Work>
Result<double> medianSeconds(int repeats, Work work)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> seconds;
    for (int i = 0; i <= repeats; ++i) {
        const auto begin = Clock::now();
        MULLION_TRY(work());
        if (i > 0)
            seconds.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return spreadOf(std::move(seconds)).median;
}

} // namespace

std::optional<double> LatencyFigures::breakEvenTokens() const
{
    const double more = newTokens - 1.0;
    const double slotsToken = (slotsAll - slotsFirst) / more;
    const double plainToken = (plainAll - plainFirst) / more;
    const double behind = compress + slotsFirst - plainFirst; // at the first token
    if (behind <= 0)
        return 1;
    if (plainToken <= slotsToken)
        return {};
    return 1 + behind / (plainToken - slotsToken);
}

std::optional<double> LatencyFigures::breakEvenUses() const
{
    if (plainAll <= slotsAll)
        return {};
    return compress / (plainAll - slotsAll);
}

Result<LatencyFigures> measureLatency(const ContextModel& model, std::span<const TokenIds> texts,
                                      const LatencyOptions& options)
{
    if (texts.empty() || options.newTokens < 2 || options.repeats < 1)
        return fail(ErrorCode::Usage, "Latency needs a text, two new tokens and a repetition",
                    "Give more of them");
    const auto slots = model.compress(texts);
    MULLION_TRY(slots);
    std::vector<DecoderText> fromSlots;
    std::vector<DecoderText> fromContext;
    LatencyFigures figures;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        fromSlots.push_back({&(*slots)[i], SlotTask::Continue, {}, {}});
        fromContext.push_back({nullptr, SlotTask::Continue, texts[i], {}});
        figures.slots += (*slots)[i].count() / static_cast<double>(texts.size());
        figures.contextTokens =
            std::max(figures.contextTokens, static_cast<std::uint32_t>(texts[i].size()));
    }
    figures.batch = texts.size();
    figures.newTokens = options.newTokens;

    const auto write = [&](const std::vector<DecoderText>& from, std::uint32_t tokens) {
        return medianSeconds(options.repeats, [&] { return model.write(from, {tokens, false}); });
    };
    const auto compress = medianSeconds(options.repeats, [&] { return model.compress(texts); });
    MULLION_TRY(compress);
    const auto slotsFirst = write(fromSlots, 1);
    MULLION_TRY(slotsFirst);
    const auto slotsAll = write(fromSlots, options.newTokens);
    MULLION_TRY(slotsAll);
    const auto plainFirst = write(fromContext, 1);
    MULLION_TRY(plainFirst);
    const auto plainAll = write(fromContext, options.newTokens);
    MULLION_TRY(plainAll);
    figures.compress = *compress;
    figures.slotsFirst = *slotsFirst;
    figures.slotsAll = *slotsAll;
    figures.plainFirst = *plainFirst;
    figures.plainAll = *plainAll;
    return figures;
}

} // namespace mullion
