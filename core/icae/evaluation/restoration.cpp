// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/restoration.h"

#include "core/analysis/bleu.h"

#include <algorithm>
#include <numbers>
#include <numeric>

namespace mullion {

namespace {

double sumOf(const std::vector<TokenCost>& costs)
{
    return std::transform_reduce(costs.begin(), costs.end(), 0.0, std::plus<>(),
                                 [](const TokenCost& cost) { return double{cost.nats}; });
}

std::optional<double> textBleuOf(std::span<const Restoration> restorations,
                                 const Tokenizer& tokenizer)
{
    std::vector<std::string> candidates;
    std::vector<std::vector<std::string>> references;
    for (const Restoration& restoration : restorations) {
        auto restored = textOf(tokenizer, restoration.restored);
        auto text = textOf(tokenizer, restoration.text);
        if (!restored || !text || text->empty())
            return {};
        candidates.push_back(std::move(*restored));
        references.push_back({std::move(*text)});
    }
    return corpusBleu(candidates, references) / 100;
}

template <class Value>
Spread spreadOver(std::span<const Restoration> restorations, Value value)
{
    std::vector<double> values;
    for (const Restoration& restoration : restorations)
        values.push_back(value(restoration));
    return spreadOf(std::move(values));
}

double bitsPerSlot(const Restoration& r)
{
    return (r.natsWithout - r.nats) / std::numbers::ln2 / r.slots;
}

} // namespace

Result<std::vector<Restoration>> restoreTexts(const ContextModel& model,
                                              std::span<const TokenIds> texts,
                                              std::span<const MemorySlots> slots)
{
    std::vector<DecoderText> with;
    std::vector<DecoderText> without;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        with.push_back({&slots[i], SlotTask::Restore, {}, texts[i]});
        without.push_back({nullptr, SlotTask::Restore, {}, texts[i]});
        longest = std::max(longest, texts[i].size());
    }
    const auto costs = model.costs(with);
    MULLION_TRY(costs);
    const auto baseCosts = model.costs(without);
    MULLION_TRY(baseCosts);
    WriteLimits limits;
    limits.tokens = static_cast<std::uint32_t>(longest);
    limits.atEndToken = model.info().endToken.has_value();
    auto written = model.write(with, limits);
    MULLION_TRY(written);

    std::vector<Restoration> restorations;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        TokenIds& restored = (*written)[i];
        restored.resize(std::min(restored.size(), texts[i].size()));
        Restoration& r = restorations.emplace_back();
        r.text = texts[i];
        r.slots = slots[i].count();
        r.bleu = sentenceBleu(restored, texts[i]);
        r.exactPrefix = exactPrefixShare(restored, texts[i]);
        r.nats = sumOf((*costs)[i]);
        r.natsWithout = sumOf((*baseCosts)[i]);
        r.restored = std::move(restored);
    }
    return restorations;
}

RestorationFigures figuresOf(std::span<const Restoration> restorations, const Tokenizer& tokenizer,
                             std::uint32_t slotWidth)
{
    const auto tokens = [](const Restoration& r) { return static_cast<double>(r.text.size()); };
    RestorationFigures figures;
    figures.texts = restorations.size();
    figures.tokens = spreadOver(restorations, tokens).mean;
    figures.slots = spreadOver(restorations, [](const Restoration& r) { return r.slots; }).mean;
    figures.bleu = spreadOver(restorations, [](const Restoration& r) { return r.bleu; });
    figures.exactPrefix =
        spreadOver(restorations, [](const Restoration& r) { return r.exactPrefix; });
    figures.natsPerToken =
        spreadOver(restorations, [&](const Restoration& r) { return r.nats / tokens(r); });
    figures.natsPerTokenWithout =
        spreadOver(restorations, [&](const Restoration& r) { return r.natsWithout / tokens(r); });
    figures.bitsPerSlot = spreadOver(restorations, bitsPerSlot);
    figures.bitsPerNumber = slotWidth == 0 ? 0 : figures.bitsPerSlot.mean / slotWidth;
    figures.textBleu = textBleuOf(restorations, tokenizer);
    return figures;
}

} // namespace mullion
